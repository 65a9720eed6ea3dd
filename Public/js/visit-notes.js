// The note screen of an inquiry visit: what the server would send back is asked at once, also without a network. Rooms
// are caught here; names of staff are not on the phone and are looked for when the note is sent.

const form = document.querySelector('form.visit-note')
const room = /\b(?:rooms?|rm|sal[oó]n(?:es)?|aula|classroom|portable|bungalow)\b[\s.#]*(?:no\.?\s*)?(?:\d+\w*|[A-Z]\b)|\b[a-z]{1,2}-?\d{2,4}\b/iu
const judging = /^(?:(?:great|good|excellent|amazing|awesome|wonderful|fantastic|nice|perfect|best|poor|bad|boring|loved?|liked?|enjoyed|beautiful|strong|weak|kudos|excelente|bueno|buena|buen|genial|maravillos[oa]|perfect[oa]|mal[oa]?|aburrid[oa]|bonit[oa]|bravo|me|encant[oó]|gust[oó]|muy|very|really|so|such|a|an|the|this|that|it|was|is|una?|el|la|los|las|fue|es|qué|que|what|lesson|class|classroom|teacher|teaching|job|work|instruction|management|environment|energy|culture|engagement|clase|lecci[oó]n|maestra|maestro|trabajo|ambiente|i|we)[\s\p{P}\p{Emoji}]*)+$/iu

if (form) {
  const words = form.querySelector('[data-checks]').dataset
  const text = form.elements.namedItem('body')
  const asMeant = form.querySelector('[data-as-meant]')

  const problem = () => {
    const body = text.value.trim()
    const kind = form.elements.namedItem('kind').value
    if (!/[\p{L}\p{N}]/u.test(body)) return words.empty
    if ([...body].length > 2000) return words.long
    const place = body.match(room)
    if (place) return words.place.replace('{x}', place[0])
    const meant = form.elements.namedItem('as_is').checked || kind === 'wondering'
    if (!meant && judging.test(body)) {
      asMeant.hidden = false
      return words.judging
    }
    return ''
  }

  // Before outbox.js hears of it, which listens further out.
  form.addEventListener('submit', event => {
    clear()
    const found = problem()
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    const line = document.createElement('p')
    line.className = 'error'
    line.setAttribute('role', 'alert')
    line.textContent = found
    text.closest('.field').classList.add('wrong')
    text.closest('.field').querySelector('label').after(line)
    text.focus()
  })
  text.addEventListener('input', clear)
  // The look-for stays for the next note, the question whether it is meant does not.
  let lookFor = ''
  form.addEventListener('change', event => {
    if (event.target.name === 'look_for') lookFor = event.target.value
  })
  form.addEventListener('outbox:kept', () => {
    asMeant.hidden = true
    const field = [...form.elements].find(element => element.name === 'look_for' && element.value === lookFor)
    if (field) field.checked = true
    text.focus()
  })
}

function clear() {
  form.querySelectorAll('.wrong').forEach(part => {
    part.classList.remove('wrong')
    part.querySelectorAll('.error').forEach(line => line.remove())
  })
}
