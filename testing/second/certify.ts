import assert from 'node:assert/strict'
import type { GroupId } from '#actions'
import { formIn } from '../form-in.ts'
import { sentencesIn } from '../visitor.ts'
import { fill, idOf, idsAfter, optionOf } from './hands.ts'
import type { Trainee, World } from './world.ts'

/** Cléa: an evaluator, two decisions signed, one left to sign; the trainer's view; a first-aid session. */
export async function evaluate({ who }: World, id: string, inside: Trainee[]): Promise<void> {
  const tancrede = who('Tancrède')
  const maiwenn = who('Maïwenn')
  const anselme = who('Anselme')
  const at = `/certification/${id}`
  const person = await optionOf(tancrede, `${at}/evaluateurs`, 'person', 'Rocquigny')
  await fill(tancrede, `${at}/evaluateurs`, `${at}/evaluateurs`, { person })
  for (const { family } of inside.slice(0, 2)) {
    const [own, view] = ['evaluation', 'avis'].map(
      (end) => (one: string) => `/certification/personnes/${one}/${end}?groupe=${id}`,
    )
    const one = await idOf(anselme, `${at}/evaluation`, family, '/certification/personnes/')
    await fill(anselme, own?.(one) ?? '', own?.(one) ?? '', {
      phase: 'final',
      evaluatedOn: '2026-06-01',
      domain1: 'validated',
    })
    if (family === inside[0]?.family)
      await fill(anselme, `${at}/evaluation/signature`, `${at}/evaluation/signature`)
    await fill(maiwenn, view?.(one) ?? '', view?.(one) ?? '', { 'validated[]': '1.1' })
  }
  const { text } = await maiwenn.get(`${at}/sst`)
  const sitting = [...text.matchAll(/name="people1\[\]" value="([^"]*)"/g)].map(([, one = '']) => one)
  const trainer = await optionOf(maiwenn, `${at}/sst`, 'trainer1', 'Quesnescourt')
  await fill(maiwenn, `${at}/sst`, `${at}/sst`, { trainer1: trainer, 'people1[]': sitting })
}

/** A jury of one of the groups: planned, marked; the first one closed, signed, its attestations issued. */
export async function judge(
  { who }: World,
  groupId: GroupId,
  president: string,
  member: string,
  closes: boolean,
): Promise<string> {
  const tancrede = who('Tancrède')
  const plan = `/certification/jury/nouveau?groupe=${groupId}`
  const { text } = await tancrede.get(plan)
  const valueOf = (label: string) =>
    new RegExp(`<option value="([^"]*)"[^>]*>[^<]*${label}`).exec(text)?.[1] ?? ''
  const planned = await tancrede.post('/certification/jury', {
    ...formIn(text, '/certification/jury'),
    kind: 'jury',
    heldOn: '2026-06-02',
    organiser: valueOf('Jurys de la Scarpe'),
    grid: valueOf('version'),
    president: '1',
    'juror-1': valueOf(president),
    'college-1': 'professionals',
    'juror-2': valueOf(member),
    'college-2': 'employers',
  })
  assert.equal(planned.status, 303, sentencesIn(planned.text))
  const at = planned.location ?? ''
  const [first, second] = [president, member].map((name) => name.split(' ')[0] ?? '')
  const [presides, sits] = [who(first ?? ''), who(second ?? '')]
  const candidates = await idsAfter(presides, at, `${at}/candidats/`)
  for (const one of candidates)
    for (const juror of [presides, sits])
      await fill(juror, `${at}/candidats/${one}`, `${at}/candidats/${one}`, {
        'mark-L1': 'acquired',
        note: 'Entendu.',
      })
  if (!closes) return at.slice(-36)
  await fill(presides, `${at}/deliberation`, `${at}/deliberation/ouverture`)
  for (const one of candidates) {
    const page = `${at}/deliberation/${one}`
    const codes = [...(await presides.get(page)).text.matchAll(/name="decision-(\w+)"/g)].map(
      ([, code]) => code,
    )
    await fill(
      presides,
      page,
      page,
      Object.fromEntries(codes.map((code) => [`decision-${code}`, 'acquired'])),
    )
  }
  await fill(presides, `${at}/deliberation`, `${at}/deliberation/cloture`)
  await fill(presides, `${at}/proces-verbal`, `${at}/proces-verbal/signature`, { name: president })
  await fill(sits, `${at}/proces-verbal`, `${at}/proces-verbal/signature`, { name: member })
  await fill(who('Hermance'), `${at}/attestations`, `${at}/attestations`)
  return at.slice(-36)
}
