// Small comforts: the error summary takes the focus, open menus close, and the print button prints.

document.querySelector('[data-focus]')?.focus()

addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.activeElement?.closest('details[data-menu][open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})

addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) if (!menu.contains(event.target)) menu.open = false
  const print = event.target.closest?.('[data-print]')
  if (print) {
    event.preventDefault()
    window.print()
  }
})
