import { fold } from '#platform/i18n'

// What is drawn already (browser/public/img), and the beginnings of words that ask for it; the first that fits.
const drawn: [drawing: string, words: RegExp][] = [
  ['linge', /\b(?:repass|linge|lessive|lav(?:er|age) le linge|press)/],
  ['pile', /\b(?:pli(?:er|age)|tri(?:er|)\b|pile)/],
  ['etagere', /\b(?:range|class(?:er|ement)|stock|rayon|etager)/],
  ['lit', /\b(?:lits?\b|chambre|draps?\b)/],
  ['vitre', /\b(?:vitr|carreau)/],
  ['sol', /\b(?:sols?\b|nettoy|menage|balay|aspirat|serpill|entretien|entretenir)/],
  ['parler', /\b(?:accueil|parl|conseil|renseign|clients?\b|vent|vend|ecout|tenir compagnie)/],
  ['telephone', /\b(?:telephon|appel|standard)/],
  ['plonge', /\b(?:plonge|vaisselle)/],
  ['cuisine', /\b(?:cuisin|repas\b|plat|eplucher|dejeuner|gouter|servir|service)/],
  ['fil', /\b(?:coud|cousu|coutur|ourlet|retouch|bouton)/],
  ['plant', /\b(?:plant|sem(?:er|is)|repiqu|jardin|desherb|bech)/],
  ['arrosoir', /\b(?:arros)/],
  ['velo', /\b(?:velo|livr)/],
  ['pain', /\b(?:pain|boulang|patiss)/],
  ['carnet', /\b(?:not(?:er|es)\b|ecri|lire\b|inventaire|dossier|courrier|caisse)/],
  ['outils', /\b(?:repar|outil|monter|bricol|pein)/],
  ['secours', /\b(?:soin|toilette|aider)/],
]

/**
 * The drawing that each task calls to mind, if there is one: 'img/linge.svg'. None is shown twice, or who reads little could not tell two tasks apart:
 * it goes to the task that calls no other to mind.
 */
export function drawingsOf(tasks: readonly string[]): Map<string, string> {
  const called = tasks.map((task) => {
    const words = fold(task)
    return { task, drawings: drawn.flatMap(([drawing, calls]) => (calls.test(words) ? [drawing] : [])) }
  })
  const given = new Map<string, string>()
  for (const { task, drawings } of called.toSorted(
    (one, other) => one.drawings.length - other.drawings.length,
  )) {
    const free = drawings.find((drawing) => ![...given.values()].includes(`img/${drawing}.svg`))
    if (free) given.set(task, `img/${free}.svg`)
  }
  return given
}
