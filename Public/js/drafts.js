// Keeps what is typed in forms with `data-draft` on this device until the server has it, so that an ended session or
// a closed tab loses nothing. Drafts belong to an account and go when that account signs out (`outbox.js` asks first when notes are unsent).

const account = document.documentElement.dataset.account || null
const prefix = `draft:${account}:`
const sentKey = 'draft-sent'
const forms = account ? [...document.querySelectorAll('form[data-draft]')] : []

const fieldsOf = form => [...form.elements].filter(field =>
  field.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) && !field.closest('[data-no-draft]'))

const isChoice = field => field.type === 'checkbox' || field.type === 'radio'
const isTouched = field => field.tagName === 'SELECT'
  ? [...field.options].some(option => option.selected !== option.defaultSelected && option.value !== '')
  : isChoice(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue

function save(form) {
  const fields = fieldsOf(form)
  const key = prefix + form.dataset.draft
  if (!fields.some(isTouched)) return localStorage.removeItem(key)
  const values = fields.map(field => [field.name, isChoice(field) ? field.value : '', isChoice(field) ? field.checked : field.value])
  localStorage.setItem(key, JSON.stringify(values))
}

function restore(form) {
  const kept = localStorage.getItem(prefix + form.dataset.draft)
  if (!kept || form.querySelector('[aria-invalid]')) return
  const fields = fieldsOf(form)
  for (const [name, choice, value] of JSON.parse(kept)) {
    const field = fields.find(field => field.name === name && (!isChoice(field) || field.value === choice))
    if (!field) continue
    if (isChoice(field)) field.checked = value
    else field.value = value
  }
  const note = form.querySelector('[data-draft-note]')
  if (note && fields.some(isTouched)) note.hidden = false
}

// A page that no longer holds the form, and is not the sign-in page, means that the server took what was sent.
function settle() {
  const sent = sessionStorage.getItem(sentKey)
  if (!account || !sent) return
  sessionStorage.removeItem(sentKey)
  if (!forms.some(form => prefix + form.dataset.draft === sent) && sent.startsWith(prefix)) localStorage.removeItem(sent)
}

try {
  settle()
  for (const form of forms) {
    let timer
    restore(form)
    form.addEventListener('input', () => {
      clearTimeout(timer)
      timer = setTimeout(() => save(form), 300)
    })
    form.addEventListener('submit', () => {
      clearTimeout(timer)
      save(form)
      sessionStorage.setItem(sentKey, prefix + form.dataset.draft)
    })
    form.querySelector('[data-draft-discard]')?.addEventListener('click', () => {
      localStorage.removeItem(prefix + form.dataset.draft)
      form.reset()
      form.querySelector('[data-draft-note]').hidden = true
    })
  }
  document.querySelector('form[data-sign-out]')?.addEventListener('submit', event => {
    if (event.target.dataset.sure) for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  })
} catch {
  // Storage is switched off or full: forms work as they do without a script.
}
