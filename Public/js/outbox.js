// Keeps notes on this phone until the server has them. A form with `data-outbox` is stored first and sent after, so
// that a note survives a closed tab, a dead battery or an ended session. Notes belong to the account that wrote them:
// another account on the same phone neither sees nor sends them, and signing out does not erase them.

const account = document.documentElement.dataset.account || null
const status = document.querySelector('[data-outbox-status]')
const words = status ? status.dataset : {}
let sending = false
let mustSignIn = false

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('throughline', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox', { keyPath: 'id' }).createIndex('account', 'account')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function inStore(mode, work) {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('outbox', mode, mode === 'readwrite' ? { durability: 'strict' } : {})
      const request = work(transaction.objectStore('outbox'))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

const put = note => inStore('readwrite', store => store.put(note))
const remove = id => inStore('readwrite', store => store.delete(id))
const notes = () => (account ? inStore('readonly', store => store.index('account').getAll(account)) : Promise.resolve([]))

// The form's own id field makes a second send harmless; each new note gets a random one that tells nothing of when.
function renew(form) {
  const field = form.querySelector('[name=id]')
  if (field) field.value = crypto.randomUUID()
}

async function keep(form) {
  const fields = [...new FormData(form)].filter(([name, value]) => name !== 'csrf' && typeof value === 'string')
  const field = form.querySelector('[name=id]')
  const id = field && field.value ? field.value : crypto.randomUUID()
  await put({ id, account, action: new URL(form.action).pathname, fields, state: 'waiting', words: '' })
}

async function send() {
  if (sending || !account) return show()
  sending = true
  try {
    const waiting = (await notes()).filter(note => note.state === 'waiting')
    if (waiting.length && navigator.onLine !== false) {
      await show(words.sending)
      const session = await token()
      if (session) for (const note of waiting) if (!(await deliver(note, session))) break
    }
  } catch {
    // No network: everything stays where it is until `online`, the next look at the page, or the next page.
  } finally {
    sending = false
    await show()
  }
}

async function token() {
  const answer = await fetch('/session/token', { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual' })
  const session = answer.ok ? await answer.json() : null
  mustSignIn = !session ? [0, 401, 403].includes(answer.status) : session.account !== account
  return mustSignIn ? null : session
}

// True when the next note may be tried.
async function deliver(note, session) {
  const body = new URLSearchParams(note.fields)
  body.set('csrf', session.token)
  const answer = await fetch(note.action, {
    method: 'POST', body, cache: 'no-store', headers: { Accept: 'application/json', 'X-CSRF-Token': session.token },
  })
  const isSignIn = answer.redirected && status && answer.url.split('?')[0] === signInLink().href.split('?')[0]
  if (answer.ok && !isSignIn) {
    await remove(note.id)
  } else if (isSignIn || answer.status === 401 || answer.status === 403) {
    mustSignIn = true
    return false
  } else if ([400, 404, 409, 410, 413, 422].includes(answer.status)) {
    const problem = await answer.json().catch(() => ({}))
    await put({ ...note, state: 'returned', words: problem.detail || problem.title || words.returned })
  } else {
    return false
  }
  return true
}

const signInLink = () => status.querySelector('[data-outbox-signin]')

async function show(now) {
  if (!status) return
  const all = await notes().catch(() => [])
  const waiting = all.filter(note => note.state === 'waiting').length
  const text = now || (waiting === 0 ? words.empty : waiting === 1 ? words.one : words.many.replace('{n}', waiting))
  const line = status.querySelector('[data-outbox-text]')
  if (line.textContent !== text) line.textContent = text
  status.dataset.state = waiting ? 'waiting' : 'empty'
  signInLink().hidden = !(mustSignIn && waiting)
  showReturned(all.filter(note => note.state === 'returned'))
}

function showReturned(returned) {
  const list = status.querySelector('[data-outbox-returned]')
  list.hidden = returned.length === 0
  list.replaceChildren(...returned.map(note => {
    const item = document.createElement('li')
    const text = document.createElement('p')
    text.textContent = note.words
    item.append(text, button(words.edit, () => edit(note)), button(words.discard, () => remove(note.id).then(() => show())))
    return item
  }))
}

function button(label, act) {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'btn quiet'
  element.textContent = label
  element.addEventListener('click', act)
  return element
}

// Puts a returned note back into its form, or goes to the page that has it.
async function edit(note) {
  const form = [...document.querySelectorAll('form[data-outbox]')].find(form => new URL(form.action).pathname === note.action)
  if (!form) return
  form.reset()
  for (const [name, value] of note.fields) {
    const field = form.elements.namedItem(name)
    if (field) field.value = value
  }
  await remove(note.id)
  await show()
  form.querySelector('select,input:not([type=hidden]),textarea').focus()
}

document.addEventListener('submit', async event => {
  const form = event.target
  if (form.matches('form[data-outbox]') && account) {
    event.preventDefault()
    try {
      await keep(form)
    } catch {
      form.submit() // This browser keeps nothing (private mode): send it the plain way.
      return
    }
    form.reset()
    renew(form)
    form.dispatchEvent(new CustomEvent('outbox:kept', { bubbles: true }))
    send()
  }
  if (form.matches('form[data-sign-out]') && !form.dataset.sure) {
    event.preventDefault()
    const waiting = (await notes().catch(() => [])).length
    const question = (form.dataset.unsent || '').replace('{n}', waiting)
    if (waiting && !confirm(question)) return
    form.dataset.sure = 'yes'
    navigator.serviceWorker?.controller?.postMessage({ forget: true })
    form.requestSubmit()
  }
})

addEventListener('online', send)
document.addEventListener('visibilitychange', () => { if (!document.hidden) send() })
for (const form of document.querySelectorAll('form[data-outbox]')) renew(form)
send()
