import { asId } from '#platform/id'
import { isPadDrawing } from '#platform/ui'
import { isId, type Typed } from '#platform/web'
import type { AnswerSentences } from '../answers/door.ts'
import type { PressKind } from './press.ts'
import { colds, type ColdBox } from '../cold.ts'
import { absentCodes, lostCodes, reasonWords, refusedCodes } from './gesture-reason.ts'
import type { OrderDeed, RoundDeed } from './gesture.ts'
import { missingOf } from './missing-goods.ts'
import { refusedOf } from './refused-goods.ts'
import type { OrderId, PressId } from '../ids.ts'

/** What a button says: the same of each order that it was pressed for, or something of the whole round. */
export type Said = { eachOrder: (orderId: OrderId) => OrderDeed } | { deed: RoundDeed }
export type Wrong = { wrong: Record<string, string> }

/** What each button says besides its orders: its proof, its reason; or what is wrong. */
export const saidByButton: Record<PressKind, (typed: Typed, say: AnswerSentences) => Said | Wrong> = {
  leave: () => ({ deed: { kind: 'left' } }),
  pause: () => ({ deed: { kind: 'paused' } }),
  back: () => ({ deed: { kind: 'back' } }),
  collect: () => ({ eachOrder: (orderId) => ({ kind: 'collected', orderId }) }),
  shut: () => ({ eachOrder: (orderId) => ({ kind: 'missing', orderId, reason: { code: 'shut' } }) }),
  missing: missingOf,
  temperature: temperatureOf,
  name: nameOf,
  signature: (typed, { needed }) => {
    const drawing = textIn(typed, 'drawing', 12_000)
    if (!isPadDrawing(drawing)) return { wrong: { drawing: needed.drawing } }
    return { eachOrder: (orderId) => ({ kind: 'delivered', orderId, proof: { kind: 'signature', drawing } }) }
  },
  // its file is received beside, and comes with it (keep-press.ts)
  photo: () => ({
    eachOrder: (orderId) => ({ kind: 'delivered', orderId, proof: { kind: 'photo', fileId: null } }),
  }),
  absent: (typed, say) => absentFor(chosenOf(typed, absentCodes), say),
  problem: (typed, say) => {
    const refused = chosenOf(typed, refusedCodes)
    if (!refused) return absentFor(chosenOf(typed, lostCodes), say)
    return { eachOrder: (orderId) => ({ kind: 'refused', orderId, reason: { code: refused } }) }
  },
  undo: (typed, { againHere }) => {
    const undoes = textIn(typed, 'undoes')
    if (!isId(undoes)) return { wrong: { undoes: againHere } }
    return { deed: { kind: 'undone', undoes: asId<PressId>(undoes.toLowerCase()) } }
  },
}

/** It is handed over against a name, but for what was refused; where nothing of it was taken, it is refused. */
function nameOf(typed: Typed, say: AnswerSentences): Said | Wrong {
  const said = refusedOf(typed, say)
  if ('wrong' in said) return said
  const { goods, isAll } = said
  const [first] = goods
  if (isAll && first)
    return { eachOrder: (orderId) => ({ kind: 'refused', orderId, reason: { code: first.why } }) }
  const name = textIn(typed, 'name', 100)
  if (!name) return { wrong: { name: say.needed.name } }
  const refused = first ? { refused: goods } : {}
  return {
    eachOrder: (orderId) => ({ kind: 'delivered', orderId, proof: { kind: 'name', name }, ...refused }),
  }
}

type Absence = (typeof absentCodes | typeof lostCodes)[number]

function absentFor(code: Absence | undefined, { needed }: AnswerSentences): Said | Wrong {
  if (!code) return { wrong: { way: needed.way } }
  return { eachOrder: (orderId) => ({ kind: 'absent', orderId, reason: { code } }) }
}

/** The code that was chosen. A telephone may still send the sentence that its page showed before codes were sent. */
const chosenOf = <Code extends keyof typeof reasonWords>(typed: Typed, codes: readonly Code[]) =>
  codes.find((code) => typed['way'] === code || typed['way'] === reasonWords[code])

function temperatureOf(typed: Typed, { needed }: AnswerSentences): Said | Wrong {
  const cold = colds.find((kept): kept is ColdBox => kept !== 'ambient' && kept === typed['cold'])
  const [, sign, whole = '', tenth = '0'] =
    /^([-−]?)([0-4]?\d)(?:[,.](\d))?$/.exec(textIn(typed, 'celsius')) ?? []
  if (!cold || !whole) return { wrong: { celsius: needed.celsius } }
  const below = sign !== '' || typed['below'] === 'oui'
  const tenths = Number(whole) * 10 + Number(tenth)
  return { deed: { kind: 'temperature', cold, celsiusTenths: below ? -tenths : tenths } }
}

function textIn(typed: Typed, name: string, max = 200): string {
  const given = typed[name]
  return (typeof given === 'string' ? given : '').slice(0, max)
}
