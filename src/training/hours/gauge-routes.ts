import { fullName } from '#people'
import type { CellValue } from '#platform/sheets'
import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { openEveryFile, sendCsv } from '../ledger/door.ts'
import { gaugeOf } from './read-gauge.ts'
import { gaugePage } from './gauge-pages.tsx'
import { GROUP, groupOfWorks } from '../access.ts'

export const gaugeSite = newSite().get(`${GROUP}/foad`, show).get(`${GROUP}/foad.csv`, csv)

async function show(c: Ask): Promise<Response> {
  const { group } = await groupOfWorks(c)
  return gaugePage(c, group, await gaugeOf(c.var.db, group.id, c.var.now))
}

const headers = [
  'Stagiaire',
  'Minutes FOAD créditées',
  'Minutes du programme passées',
  'Part à ce jour (%)',
  'Part demandée (%)',
  'Minutes à rattraper avant la fin, à ce rythme',
  'Part prévue à la fin (%)',
  'Minutes de connexion (appui, non comptées)',
]

async function csv(c: Ask): Promise<Response> {
  const { group, actor } = await groupOfWorks(c)
  const gauge = await c.var.db.transaction(async (tx) => {
    const found = await gaugeOf(tx, group.id, c.var.now)
    await openEveryFile(tx, actor, found.trainees, { code: 'hours exported' }, c.var.now)
    return found
  })
  const rows = gauge.trainees.map((one): CellValue[] => [
    fullName(one),
    one.creditedMinutes,
    one.done,
    percent(one.share),
    gauge.goalPercent,
    one.missingMinutes,
    percent(one.forecast),
    one.connectionMinutes,
  ])
  return sendCsv(c, `foad-${group.slug}-${parisDay(c.var.now)}`, headers, rows)
}

const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1000) / 10
