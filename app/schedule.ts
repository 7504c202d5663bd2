import { asId } from '#platform/id'
import { forgetClea, remindSst } from '#certification'
import { forgetCompany, tellCancelled } from '#company'
import { forgetJuries, placeJurorsToday } from '#jury'
import { abandonSilentSessions, forgetTraces, forgetTrials, sweepPacks } from '#courses'
import { forgetEmployment } from '#employment'
import {
  forgetAsked,
  forgetImmersions,
  remindAccidents,
  remindImmersions,
  tellSilent,
  tellUnnoted,
} from '#immersion'
import { forgetFarm } from '#farm'
import { dispatchBackground, forgetDoors, forgetProofs, releaseAllHeld, tellCustomers } from '#delivery'
import {
  closeForgotten,
  forgetBuyers,
  forgetWeekly,
  giveBackRefused,
  lapseOrders,
  lapseReplacements,
  ordersBackground,
  prepareWeekly,
  settleShares,
  languageOfOrder,
} from '#orders'
import { askMediators, forgetWaits, tellLowStock, tellWaiting } from '#market'
import { forgetAccompaniments, forgetNotes, forgetRequests, remindMeetings } from '#orientation'
import {
  catchUpPayments,
  forgetPayers,
  invoiceCommissions,
  lapsePayments,
  paymentsBackground,
  payMerchants,
  sweepAnnouncements,
} from '#payments'
import { forgetPortfolio, sweepSendings } from '#portfolio'
import { forgetPeople, reachPeople } from '#people'
import { forgetFacts, tellFact } from '#platform/facts'
import { sweepUnclaimed } from '#platform/files'
import type { Ground } from '#platform/ground'
import { forwardStatements, sweepRefusals } from '#records'
import { sweepSentFiles } from '#platform/imports'
import type { Jobs, Recurring } from '#platform/jobs'
import { forgetLetters, sendLetters } from '#platform/mail'
import { forgetNotices, sendNotices } from '#platform/notices'
import { sweepNotes } from '#platform/undo'
import { parisDay } from '#platform/time'
import { sweepTries } from '#platform/web'
import {
  askAfter,
  askedAround,
  forgetPlanned,
  remindSigning,
  sweepDossiers,
  trainingBackground,
} from '#training'
import { z } from 'zod'
import { dossierPapers } from './list-dossier-papers.ts'
import { listenersOf } from './listeners.ts'

const one = z.object({ id: z.number() })
const many = z.object({ ids: z.array(z.number()) })

/** What every kind of job does. */
export const jobsOf = (ground: Ground): Jobs => {
  const { db, clock, carrier, site } = ground
  const nightly = Object.fromEntries(
    nights.map(({ job, work }) => [job, async () => void (await work(ground, clock()))]),
  )
  return {
    'tell-fact': async (payload) => tellFact(db, listenersOf(ground), one.parse(payload).id),
    'send-letters': async (payload) =>
      sendLetters(db, carrier, many.parse(payload).ids, clock(), { forget: !site.demo }),
    ...trainingBackground(ground, dossierPapers),
    ...dispatchBackground(ground),
    ...paymentsBackground(ground),
    ...ordersBackground(ground),
    ...nightly,
  }
}

type Night = { job: string; when: string; work: (ground: Ground, now: Date) => Promise<unknown> }

/** What comes back by itself (cron, UTC): sweeping, reminding, and the retention rules of ACCESS.md. */
const nights: Night[] = [
  {
    job: 'sweep-files',
    when: '5 * * * *',
    work: ({ db, site }, now) => sweepUnclaimed(db, site.dataDir, now),
  },
  { job: 'forward-statements', when: '* * * * *', work: (ground) => forwardStatements(ground) },
  { job: 'abandon-sessions', when: '20 * * * *', work: (ground, now) => abandonSilentSessions(ground, now) },
  { job: 'forget-trials', when: '50 * * * *', work: ({ db }, now) => forgetTrials(db, now) },
  {
    job: 'sweep-packs',
    when: '25 2 * * *',
    work: ({ db, site }, now) => sweepPacks(db, site.dataDir, now),
  },
  {
    job: 'sweep-dossiers',
    when: '35 * * * *',
    work: ({ db }, now) => db.transaction((tx) => sweepDossiers(tx, now)),
  },
  {
    job: 'forget-planned',
    when: '36 2 * * *',
    work: ({ db }, now) => db.transaction((tx) => forgetPlanned(tx, parisDay(now))),
  },
  { job: 'sweep-sendings', when: '28 2 * * *', work: (ground, now) => sweepSendings(ground, now) },
  { job: 'sweep-refusals', when: '12 2 * * *', work: ({ db }, now) => sweepRefusals(db, now) },
  {
    job: 'sweep-tries',
    when: '10 2 * * *',
    work: ({ db }, now) => db.transaction((tx) => sweepTries(tx, now)),
  },
  {
    job: 'sweep-sent-files',
    when: '15 2 * * *',
    work: ({ db }, now) => db.transaction((tx) => sweepSentFiles(tx, now)),
  },
  {
    job: 'sweep-undo',
    when: '18 2 * * *',
    work: ({ db }, now) => db.transaction((tx) => sweepNotes(tx, now)),
  },
  { job: 'forget-people', when: '20 2 * * *', work: (ground, now) => forgetPeople(ground, now) },
  { job: 'forget-notes', when: '25 2 * * *', work: ({ db }, now) => forgetNotes(db, now) },
  { job: 'forget-accompaniments', when: '26 2 * * *', work: ({ db }, now) => forgetAccompaniments(db, now) },
  { job: 'forget-requests', when: '27 2 * * *', work: ({ db }, now) => forgetRequests(db, now) },
  { job: 'forget-clea', when: '30 2 * * *', work: ({ db }, now) => forgetClea(db, now) },
  { job: 'forget-traces', when: '33 2 * * *', work: ({ db }, now) => forgetTraces(db, now) },
  { job: 'place-jurors', when: '4 * * * *', work: ({ db }, now) => placeJurorsToday(db, now) },
  { job: 'forget-juries', when: '35 2 * * *', work: ({ db }, now) => forgetJuries(db, now) },
  { job: 'forget-company', when: '37 2 * * *', work: ({ db }, now) => forgetCompany(db, now) },
  { job: 'tell-cancelled-days', when: '* * * * *', work: (ground, now) => tellCancelled(ground, now) },
  { job: 'forget-portfolio', when: '38 2 * * *', work: ({ db }, now) => forgetPortfolio(db, now) },
  { job: 'forget-employment', when: '40 2 * * *', work: ({ db }, now) => forgetEmployment(db, now) },
  { job: 'forget-immersions', when: '43 2 * * *', work: ({ db }, now) => forgetImmersions(db, now) },
  { job: 'forget-asked', when: '44 2 * * *', work: ({ db }, now) => forgetAsked(db, now) },
  { job: 'lapse-orders', when: '* * * * *', work: (ground, now) => lapseOrders(ground, now) },
  { job: 'lapse-replacements', when: '* * * * *', work: (ground, now) => lapseReplacements(ground, now) },
  { job: 'settle-shares', when: '* * * * *', work: (ground, now) => settleShares(ground, now) },
  { job: 'give-back-refused', when: '* * * * *', work: (ground, now) => giveBackRefused(ground, now) },
  { job: 'close-forgotten-shares', when: '* * * * *', work: (ground, now) => closeForgotten(ground, now) },
  { job: 'forget-buyers', when: '48 2 * * *', work: ({ db }, now) => forgetBuyers(db, now) },
  { job: 'prepare-weekly', when: '12 * * * *', work: (ground, now) => prepareWeekly(ground, now) },
  { job: 'forget-weekly', when: '49 2 * * *', work: ({ db }, now) => forgetWeekly(db, now) },
  { job: 'tell-waiting', when: '*/5 * * * *', work: (ground, now) => tellWaiting(ground, now) },
  { job: 'forget-waits', when: '47 2 * * *', work: ({ db }, now) => forgetWaits(db, now) },
  { job: 'forget-farm', when: '42 2 * * *', work: ({ db }, now) => forgetFarm(db, now) },
  { job: 'release-held-slots', when: '* * * * *', work: ({ db }, now) => releaseAllHeld(db, now) },
  {
    job: 'send-notices',
    when: '* * * * *',
    work: ({ db, site }, now) =>
      sendNotices(
        db,
        { reachOf: async (tx, id) => (await reachPeople(tx, [asId(id)])).get(asId(id)), siteUrl: site.url },
        now,
      ),
  },
  { job: 'forget-notices', when: '22 2 * * *', work: ({ db }, now) => forgetNotices(db, now) },
  { job: 'forget-letters', when: '23 2 * * *', work: ({ db }, now) => forgetLetters(db, now) },
  { job: 'forget-facts', when: '24 2 * * *', work: ({ db }, now) => forgetFacts(db, now) },
  {
    job: 'tell-customers',
    when: '* * * * *',
    work: (ground, now) => tellCustomers(ground, now, languageOfOrder),
  },
  { job: 'forget-doors', when: '45 2 * * *', work: ({ db }, now) => forgetDoors(db, now) },
  { job: 'forget-proofs', when: '50 2 * * *', work: ({ db }, now) => forgetProofs(db, now) },
  { job: 'lapse-payments', when: '* * * * *', work: (ground, now) => lapsePayments(ground, now) },
  { job: 'catch-up-payments', when: '17 * * * *', work: (ground, now) => catchUpPayments(ground, now) },
  { job: 'pay-merchants', when: '0 5 * * 1', work: (ground, now) => payMerchants(ground, now) },
  { job: 'invoice-commissions', when: '40 3 * * *', work: ({ db }, now) => invoiceCommissions(db, now) },
  { job: 'sweep-announcements', when: '55 2 * * *', work: (ground, now) => sweepAnnouncements(ground, now) },
  { job: 'forget-payers', when: '57 2 * * *', work: ({ db }, now) => forgetPayers(db, now) },
  { job: 'remind-meetings', when: '0 14 * * *', work: ({ db }, now) => remindMeetings(db, now) },
  { job: 'tell-silent-hosts', when: '20 * * * *', work: ({ db }, now) => tellSilent(db, now) },
  { job: 'remind-signing', when: '*/5 * * * *', work: ({ db }, now) => remindSigning(db, now) },
  { job: 'tell-low-stock', when: '*/10 * * * *', work: ({ db }, now) => tellLowStock(db, now) },
  { job: 'ask-after', when: '0 14 * * *', work: ({ db }, now) => askAfter(db, now) },
  { job: 'ask-mediators', when: '10 6 * * *', work: ({ db }, now) => askMediators(db, now) },
  {
    job: 'remind-immersions',
    when: '15 6 * * *',
    work: (ground, now) => remindImmersions(ground, now, askedAround),
  },
  // every hour of a day in Paris: of forty-eight hours, each morning is too seldom
  { job: 'remind-accidents', when: '15 5-17 * * *', work: ({ db }, now) => remindAccidents(db, now) },
  // ten o’clock in Paris, in summer and in winter: what is not awaited yet is not told
  { job: 'tell-unnoted', when: '*/10 8-11 * * *', work: ({ db }, now) => tellUnnoted(db, now) },
  { job: 'remind-sst', when: '0 6 * * *', work: ({ db }, now) => remindSst(db, now) },
]

export const recurring: Recurring[] = nights.map(({ job, when }) => ({ job, when }))
