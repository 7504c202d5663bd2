import { chez, typo } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { reasonShown, type CorrectionCode, type PastLine } from '../attendance/door.ts'
import { lateOf, signatureOf } from '../attendance.ts'
import { Drawn } from './sign-pad.tsx'

/** All that was said, the latest first: who, when, why. */
export function History({ history }: { history: PastLine[] }) {
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">Ce qui a été noté</h2>
      <ol class="worklist">
        {history.map((line) => (
          <Past line={line} />
        ))}
      </ol>
    </section>
  )
}

function Past({ line }: { line: PastLine }) {
  const signature = signatureOf(line)
  return (
    <li>
      <b>{line.status === 'present' ? 'Présence' : 'Absence'}</b>
      {line.hostName !== null && <span>{typo(`en immersion ${chez(line.hostName)}`)}</span>}
      <span>
        {[
          lateOf(line) > 0 && `retard ${writeMinutes(lateOf(line))}`,
          line.status === 'absent' && reasonShown(line.reason, line.reasonWords, false),
          line.justification && 'justificatif reçu',
          signature && signedWords[signature.how],
          line.countersigned && `feuille signée par ${line.countersigned}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {line.why && (
        <span>Correction&nbsp;: {'words' in line.why ? line.why.words : correctionWords[line.why.code]}</span>
      )}
      {signature?.how === 'drawn' && <Drawn path={signature.drawing} label="Signature dessinée" />}
      <span class="muted">
        {line.saidByName ?? (byConvention(line) ? 'Convention d’immersion' : 'Import')}, le{' '}
        {writeInstant(line.saidAt)}
        {line.keptAt && `, sans réseau, reçu le ${writeInstant(line.keptAt)}`}
      </span>
    </li>
  )
}

const byConvention = ({ hostName, why }: PastLine): boolean =>
  hostName !== null || (why !== null && 'code' in why && why.code === 'noted at the host')

const correctionWords = {
  'came after all': 'Arrivée après avoir été notée absente',
  'question answered': 'Réponse à une question posée à l’import',
  'sheet imported': 'Une feuille importée dit autre chose',
  'noted at the host': 'Noté pendant l’immersion',
} satisfies Record<CorrectionCode, string>

const signedWords = {
  drawn: 'signature dessinée',
  typed: 'nom écrit',
  'own device': 'signé sur son téléphone',
  'on paper': 'signé sur papier',
}
