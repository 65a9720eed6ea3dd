// The capture screen: asks the service worker to keep this page for classrooms without a network, and brings the
// person back to the top after each note.

const form = document.querySelector('form[data-outbox]')

if ('serviceWorker' in navigator) {
  const assets = [...document.querySelectorAll('link[rel=stylesheet],link[rel=preload],link[rel=icon],script[src]')]
  navigator.serviceWorker.register('/sw.js').catch(() => {})
  navigator.serviceWorker.ready.then(({ active }) => {
    active.postMessage({ keep: location.href, assets: assets.map(element => element.href || element.src) })
  })
}

if (form) {
  form.addEventListener('outbox:kept', () => {
    scrollTo({ top: 0 })
    form.querySelector('select,input:not([type=hidden])').focus()
  })
  // A mark chosen by mistake goes away on a second tap; without a script the form offers the other two.
  let before = null
  form.addEventListener('pointerdown', event => {
    const label = event.target.closest('.marks label')
    before = label && label.control && label.control.checked ? label.control : null
  })
  form.addEventListener('click', event => {
    if (event.target === before) {
      before.checked = false
      before = null
    }
  })
}
