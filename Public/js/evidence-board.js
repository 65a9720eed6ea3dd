// The evidence board with several people at it: it hears when somebody else changed something and shows the newest
// state without losing what is ticked, typed or focused; and notes can be dragged. Everything works without it.

const board = document.querySelector('[data-board]')
const status = document.querySelector('[data-board-status]')
let version = board?.dataset.version
let loading = null
let stale = false

async function refresh(words) {
  if (loading) {
    stale = true
    return loading
  }
  loading = (async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' })
    if (!answer.ok || answer.redirected) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('[data-board]')
    if (!fresh) return
    put(fresh)
    if (words) status.textContent = words
  })()
  try {
    await loading
  } finally {
    loading = null
    if (stale) {
      stale = false
      refresh()
    }
  }
}

// What the person has in hand goes over to the new state.
function put(fresh) {
  const ticked = new Set([...board.querySelectorAll('[name=note]:checked')].map(box => box.value.split(':')[0]))
  const typed = [...board.querySelectorAll('input[type=text],input:not([type]),select')].filter(field => field.id)
    .map(field => [field.id, field.value, field.defaultValue])
  const open = [...board.querySelectorAll('details')].map(part => part.open)
  const focused = document.activeElement
  const mark = focused && board.contains(focused) ? focused.id || focused.value?.split(':')[0] : null
  version = fresh.dataset.version
  board.replaceChildren(...fresh.childNodes)
  for (const box of board.querySelectorAll('[name=note]')) box.checked = ticked.has(box.value.split(':')[0])
  for (const [id, value, before] of typed) {
    const field = document.getElementById(id)
    if (field && value !== before) field.value = value
  }
  board.querySelectorAll('details').forEach((part, index) => { part.open = open[index] || false })
  if (mark) [...board.querySelectorAll('input,select,button,summary')].find(element => (element.id || element.value?.split(':')[0]) === mark)?.focus()
  arm()
}

function listen() {
  const events = new EventSource(board.dataset.events)
  events.addEventListener('version', event => {
    if (event.data !== version) refresh(board.dataset.moved)
  })
  // A full server says no for good; the page then asks now and then.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(() => { refresh(); listen() }, 5000)
  })
}

function arm() {
  for (const slip of board.querySelectorAll('form [data-note]')) slip.draggable = true
}

async function drop(box, place) {
  const form = board.querySelector('form.sorting')
  const body = new URLSearchParams({ csrf: form.elements.namedItem('csrf').value, to: place, note: box.value })
  const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } })
  await refresh(answer.ok ? board.dataset.moved : board.dataset.failed)
}

if (board) {
  let dragged = null
  arm()
  listen()
  board.addEventListener('dragstart', event => {
    dragged = event.target.closest('[data-note]')?.querySelector('[name=note]')
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', '')
  })
  board.addEventListener('dragover', event => {
    const column = event.target.closest('[data-place]')
    if (!dragged || !column) return
    event.preventDefault()
    board.querySelectorAll('.over').forEach(part => part.classList.remove('over'))
    column.classList.add('over')
  })
  board.addEventListener('dragend', () => board.querySelectorAll('.over').forEach(part => part.classList.remove('over')))
  board.addEventListener('drop', event => {
    const column = event.target.closest('[data-place]')
    if (!dragged || !column) return
    event.preventDefault()
    drop(dragged, column.dataset.place)
    dragged = null
  })
}
