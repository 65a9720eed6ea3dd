// A button with `data-copy` copies that text, or this page's address when it is empty, and says so in `data-copied`.

for (const button of document.querySelectorAll('button[data-copy]')) {
  const label = button.textContent
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy || location.href)
    button.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = label }, 4000)
  })
}
