// The capture form: remembers the grades in this tab, and asks for what is missing before a note is kept on the phone.

const form = document.querySelector('form.capture')

if (form) {
  const words = form.querySelector('[data-missing]').dataset
  const bands = [...form.querySelectorAll('[name=grade_band][type=radio]')]
  const key = `grades ${location.pathname}`

  const restore = () => {
    const kept = sessionStorage.getItem(key)
    if (!bands.some(band => band.checked)) for (const band of bands) band.checked = band.value === kept
  }
  restore()
  form.addEventListener('outbox:kept', restore)
  form.addEventListener('change', event => {
    if (event.target.name === 'grade_band') sessionStorage.setItem(key, event.target.value)
    const part = event.target.closest('.wrong')
    if (part) clear(part)
  })

  // Before outbox.js hears of it, which listens further out.
  form.addEventListener('submit', event => {
    const missing = []
    const room = form.elements.namedItem('room')
    if (!room.value.trim()) missing.push([room.closest('.field'), words.room])
    for (const group of form.querySelectorAll('fieldset')) {
      const isBand = group.querySelector('[name=grade_band]')
      if (!group.querySelector('[type=radio]:checked')) missing.push([group, isBand ? words.band : words.mark])
    }
    form.querySelectorAll('.wrong').forEach(clear)
    if (!missing.length) return
    event.preventDefault()
    event.stopPropagation()
    for (const [part, text] of missing) ask(part, text)
    missing[0][0].querySelector('input').focus()
    missing[0][0].scrollIntoView({ block: 'center' })
  })
}

function ask(part, text) {
  const line = document.createElement('p')
  line.className = 'error'
  line.setAttribute('role', 'alert')
  line.textContent = text
  part.classList.add('wrong')
  part.querySelector('label,legend').after(line)
}

function clear(part) {
  part.classList.remove('wrong')
  part.querySelectorAll('.error').forEach(line => line.remove())
}
