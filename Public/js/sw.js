// Lets the capture page and a visitor's group open without a network. Files under /assets/ have addresses that change
// with their content and are kept; of pages only those that asked to be kept are, and they name no student and, of
// staff, only those one walks with. Every other page comes from the network or not at all.

const assets = 'assets'
const pages = 'pages'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('message', event => {
  const { keep, assets: files = [], forget } = event.data || {}
  if (keep) event.waitUntil(Promise.allSettled([keepPage(keep), ...files.map(keepAsset)]))
  if (forget) event.waitUntil(caches.delete(pages))
})

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(request))
})

async function keepPage(address) {
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  const isPage = (answer.headers.get('content-type') || '').startsWith('text/html')
  if (answer.ok && !answer.redirected && isPage) await (await caches.open(pages)).put(plain(address), answer)
}

async function keepAsset(address) {
  const url = new URL(address)
  if (url.origin !== location.origin || !url.pathname.startsWith('/assets/')) return
  if (!(await (await caches.open(assets)).match(address))) await store(address, await fetch(address))
}

// An older version of the same file leaves when a newer one arrives.
async function store(address, answer) {
  if (!answer.ok) return
  const cache = await caches.open(assets)
  await cache.delete(address, { ignoreSearch: true })
  await cache.put(address, answer)
}

async function asset(request) {
  const kept = await (await caches.open(assets)).match(request, { ignoreVary: true })
  if (kept) return kept
  try {
    const answer = await fetch(request)
    if (new URL(request.url).search) await store(request.url, answer.clone())
    return answer
  } catch (error) {
    const older = await (await caches.open(assets)).match(request, { ignoreSearch: true, ignoreVary: true })
    if (older) return older
    throw error
  }
}

async function page(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(pages)).match(plain(request.url), { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

const plain = address => address.split('#')[0]
