import { fullName } from '#people'
import { chez, capital, typo, writeList } from '#platform/i18n'
import { parisDay, writeDate, writeInstant, writeMinutes } from '#platform/time'
import { Alert, ErrorSummary, Facts, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { maySay } from '../accident/door.ts'
import {
  type Convention,
  hasBegun,
  hoursOf,
  isOpen,
  isTooLate,
  minutesIn,
  timetableWithin,
  wasSigned,
  writeHours,
  writeTimetable,
} from '../convention/door.ts'
import { AfterView } from '../after/door.ts'
import { immersionPage, CONVENTIONS, HOSTS } from '../frame.tsx'
import { isReady } from '../hosts/door.ts'
import { HiredView, mayHire, mayWithdrawHire, SayHired, WithdrawnHires } from '../hire/door.ts'
import { PresenceView } from '../period/door.ts'
import { aimWords } from '../aim-words.ts'
import { isSigned, WholeText, WhoSigned, type Signing } from '../signing/door.ts'
import { NextAct } from './next-act.tsx'
import { whoIsCalled, type Shown } from './shown.ts'
import { OwnLinkView, ReportViews } from './reports.tsx'
import { TakeOverLine } from './take-over.tsx'
import { RenewalView } from './renewal-view.tsx'
import { pageOf, PaperSignatures } from './paper-signatures.tsx'
import { AskedCall, VisitsView } from './visits.tsx'
import { writePeriod } from '../write-period.ts'
import { StateTag } from './state-tag.tsx'

/** A convention for who writes it or reads it: whose turn it is, then its words. */
export function followPage(c: Ask, shown: Shown): Response {
  const {
    one,
    person,
    host,
    all,
    text,
    isOwn,
    reports,
    hire,
    after,
    presences,
    problem,
    badPage,
    askHost,
    renewal,
    renews,
  } = shown
  const on = parisDay(c.var.now)
  const here = `${CONVENTIONS}/${one.id}`
  const title = `${fullName(person)} ${chez(host.name)}`
  const { terms, standing } = one
  const hours = hoursOf(terms.timetable, one.fromDay, one.toDay)
  const namesAt = (where: Signing['place']['where']) =>
    all.filter(({ place }) => place.where === where).map(({ name }) => name)
  const onPaper = all.filter((signing) => !isSigned(signing) && !signing.login).map(({ name }) => name)
  const errors = badPage
    ? { [pageOf(badPage.signatoryId)]: badPage.sentence }
    : askHost
      ? { hostAgrees: askHost }
      : undefined
  return immersionPage(
    c,
    { title, errors: problem ? { convention: problem } : errors },
    <>
      <Heading title={title} over="Convention" lead={capital(typo(writePeriod(one.fromDay, one.toDay)))} />
      {problem && <Alert kind="late" title={problem} />}
      <ErrorSummary errors={errors ?? {}} />
      <p>
        <StateTag
          state={standing.state}
          isLate={isTooLate(one, on)}
          fromDay={one.fromDay}
          toDay={one.toDay}
          keeperName={one.keeper.name}
          awaited={namesAt('awaited')}
          toCheck={namesAt('to check')}
          refused={namesAt('refused')}
          {...{ on, isOwn }}
        />
      </p>
      {'why' in standing && (
        <p class="as-written">{typo(`« ${standing.why} », ${writeInstant(standing.since)}`)}</p>
      )}
      {'code' in standing && <p>{typo(`Pas signée à temps, ${writeInstant(standing.since)}`)}</p>}
      {isOwn && shown.askedCall && <AskedCall person={person} at={shown.askedCall} here={here} />}
      {isOwn && <NextAct {...shown} here={here} on={on} />}
      {shown.takeOver && <TakeOverLine {...shown.takeOver} open={shown} />}
      <div class="duo">
        <section class="panel stack">
          <h2>En bref</h2>
          <Facts
            facts={[
              { label: 'Objet', value: aimWords[one.object] },
              ...(renews ? [{ label: 'Renouvelle', value: <Renewed one={renews} /> }] : []),
              { label: 'Ce qu’elle veut apprendre', value: terms.objectives },
              { label: 'Ce qu’elle fait', value: terms.tasks.join(', ') },
              {
                label: 'Horaires',
                value: typo(
                  `${capital(writeTimetable(timetableWithin(terms.timetable, one.fromDay, one.toDay)))} (${writeHours(hours)})`,
                ),
              },
              ...(hours.per === 'week'
                ? [
                    {
                      label: 'En tout',
                      value: writeMinutes(minutesIn(terms.timetable, one.fromDay, one.toDay)),
                    },
                  ]
                : []),
              { label: 'Employeur', value: <a href={`${HOSTS}/${host.id}`}>{host.name}</a> },
              { label: 'Accompagne', value: `${one.keeper.name} : ${terms.referent}` },
              { label: 'Prescrit', value: one.prescriber.name },
            ]}
          />
          <LinkButton kind="quiet" wide icon="print" href={`${here}.pdf`}>
            Imprimer
          </LinkButton>
        </section>
        <div class="stack">
          <section class="panel stack">
            <h2>Qui signe</h2>
            <WhoSigned one={one} all={all} on={on} />
            {onPaper.length > 0 && <p class="small">{typo(`Sur papier : ${writeList(onPaper)}.`)}</p>}
            {isOwn && (
              <OwnLinkView
                one={one}
                here={here}
                mayBeSent={all.some(({ role, login }) => role === 'person' && login !== null)}
                sent={shown.sentLinks}
              />
            )}
          </section>
          {standing.state === 'signing' && <PaperSignatures {...shown} here={here} />}
        </div>
      </div>
      {wasSigned(one) && (
        <PresenceView
          one={one}
          all={presences}
          at={here}
          isOwn={isOwn}
          called={whoIsCalled(shown)}
          now={c.var.now}
        />
      )}
      <VisitsView one={one} visits={shown.visits} here={here} isOwn={isOwn} now={c.var.now} />
      <ReportViews {...reports} one={one} all={all} here={here} isOwn={isOwn} now={c.var.now} />
      {hire && (
        <HiredView
          hire={hire}
          title={`${fullName(person)} : un contrat chez cet employeur`}
          withdrawAt={isOwn && mayWithdrawHire(hire, 'referent') ? here : undefined}
        />
      )}
      <WithdrawnHires all={shown.withdrawnHires} />
      {isOwn && hire && (
        <p>
          <a href={`${here}/contrat`}>{hire.proof ? 'Corriger le contrat' : 'Ajouter le contrat'}</a>
        </p>
      )}
      {isOwn && !hire && mayHire(one, c.var.now) && (
        <SayHired at={here}>Cette personne a un contrat ici</SayHired>
      )}
      {renewal && !hire && (
        <RenewalView
          one={one}
          renewal={renewal}
          renewedBy={shown.renewedBy}
          isOwn={isOwn}
          mayReceive={isReady(host)}
        />
      )}
      <AfterView one={one} all={after} here={here} isOwn={isOwn} on={on} />
      <WholeText text={text} />
      {isOwn && maySay(one, c.var.now) && (
        <p>
          <a href={`${here}/accident`}>Un accident</a>
        </p>
      )}
      {isOwn && isOpen(one) && (one.toDay >= on || !hasBegun(one, on)) && (
        <p>
          <a href={`${here}/arreter`}>
            {hasBegun(one, on) ? 'Arrêter l’immersion' : 'Annuler la convention'}
          </a>
        </p>
      )}
      <p>
        <a href={CONVENTIONS}>Toutes les conventions</a>
      </p>
    </>,
  )
}

const Renewed = ({ one }: { one: Convention }) => (
  <a href={`${CONVENTIONS}/${one.id}`}>
    {typo(`Celle du ${writeDate(one.fromDay)} au ${writeDate(one.toDay)}`)}
  </a>
)
