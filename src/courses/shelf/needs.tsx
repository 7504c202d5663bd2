import { typo } from '#platform/i18n'
import { Alert } from '#platform/ui'
import type { Surveyed } from '../package.ts'

const needWords: Record<Surveyed['needs'][number], string> = {
  storage: 'Il garde des choses sur l’appareil : ici, elles se perdent quand on le quitte.',
  frames: 'Ses pages sont faites de plusieurs cadres.',
}

/** What a course needs to open here, and the sites that it calls: to be read before it is given. */
export function Needs({
  surveyed: { needs, outside, missing },
  apart,
}: {
  surveyed: Surveyed
  apart: boolean
}) {
  return (
    <>
      {missing.length > 0 && (
        <Alert kind="late" title="Il manque des fichiers à ce cours">
          <p>
            {typo('Il peut s’ouvrir et ne rien dire. Essayez-le, et demandez à son auteur un ZIP complet.')}
          </p>
          <ul>
            {missing.map((path) => (
              <li>{path}</li>
            ))}
          </ul>
        </Alert>
      )}
      {needs.length > 0 && !apart && (
        <Alert kind="wait" title="Ce cours peut rester blanc ici">
          <p>{typo(needs.map((need) => needWords[need]).join(' '))}</p>
          <p>
            Il lui faut une adresse à part. La personne qui s’occupe de Beffroi peut la donner à tous les
            cours.
          </p>
        </Alert>
      )}
      {outside.length > 0 && (
        <Alert title="Ce cours appelle d’autres sites">
          <p>Ils apprennent qu’un appareil l’a ouvert. Sans eux, il peut lui manquer une image ou un son.</p>
          <ul>
            {outside.map((host) => (
              <li>{host}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
