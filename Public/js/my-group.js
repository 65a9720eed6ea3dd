// Marks where a group is now, or goes next, by this phone's clock: a page kept for corridors without a network
// still says what was next when it was loaded. A clock that is a day wrong marks nothing; the times stay readable.

const list = document.querySelector('[data-clock]')
const halfDay = 43200000

if (list) {
  mark()
  setInterval(mark, 30000)
}

function mark() {
  const now = Date.now()
  const rows = [...list.children]
  const at = name => row => Date.parse(row.dataset[name])
  const here = rows.find(row => at('from')(row) <= now && now < at('to')(row))
  const next = here || rows.find(row => at('from')(row) > now && at('from')(row) - now < halfDay)
  for (const row of rows) {
    row.toggleAttribute('aria-current', false)
    if (row === next) row.setAttribute('aria-current', 'time')
    row.querySelector('[data-mark]').textContent = row !== next ? '' : here ? list.dataset.now : list.dataset.next
  }
}
