import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, FileDrop, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { coursePage } from '../course-frame.tsx'
import { MOST_FAULTS } from '../structure/door.ts'
import type { Package } from '../package.ts'
import type { ImportRefusal } from './import-package.ts'

/** Why a file is no course here. */
export const packageSentences = {
  'no file': 'Choisissez d’abord un fichier. S’il est choisi, il est vide.',
  'too large': 'Ce fichier est trop lourd : 500 Mo au plus. Demandez une version allégée à son auteur.',
  'not a zip': 'Ce fichier n’est ni un ZIP ni un cmi5.xml.',
  damaged: 'Ce ZIP est abîmé : il manque un morceau. Envoyez-le de nouveau.',
  locked: 'Ce ZIP est fermé par un mot de passe. Demandez-le sans mot de passe à son auteur.',
  'packed in another way':
    'Ce ZIP est compressé d’une façon rare. Refaites-le avec « Compresser » de votre ordinateur.',
  'too many files': 'Ce ZIP contient plus de 20 000 fichiers.',
  'too large once open': 'Une fois ouvert, ce ZIP dépasse 2 Go.',
  'no room': 'Il n’y a plus assez de place ici pour ce cours. Prévenez la personne qui s’occupe de Beffroi.',
  'path outside': 'Un fichier de ce ZIP sort de son dossier (..). Rien n’a été ouvert.',
  'same path twice': 'Deux fichiers de ce ZIP portent le même nom.',
  'no structure file':
    'Ce ZIP ne contient ni cmi5.xml, ni imsmanifest.xml, ni tincan.xml : ce n’est pas un cours.',
  'structure file in a folder':
    'Le fichier cmi5.xml, imsmanifest.xml ou tincan.xml est dans un dossier. Refaites le ZIP en partant de l’intérieur de ce dossier.',
  'structure file too large': 'Le fichier de structure dépasse 4 Mo.',
} satisfies Record<ImportRefusal | 'no file' | 'too large', string>

type Refused = { sentence?: string; faults?: string[] }

const SHOWN = 20

const NEW = '500 Mo au plus. Importé de nouveau, un cours prend une nouvelle version.'
const CORRECTED =
  '500 Mo au plus. Le titre et les parties peuvent changer : c’est toujours ce cours. Qui l’a commencé garde sa version.'
const AWAY = 'Il est archivé : une nouvelle version le remet dans la liste.'

/**
 * A course to import, or the corrected version of one; when its structure is broken, each fault with its line and its rule.
 */
export function newCoursePage(c: Ask, { sentence, faults = [] }: Refused = {}, course?: Package): Response {
  const title = course ? 'Importer une version corrigée' : 'Importer un cours'
  const address = course ? `/cours/${course.courseId}` : '/cours'
  const rest = faults.length - SHOWN
  const others = faults.length < MOST_FAULTS ? writeCount(rest, 'autre') : 'beaucoup d’autres'
  return coursePage(
    c,
    title,
    <div class="stack loose narrow">
      <Heading
        over={course && typo(course.title)}
        title={title}
        lead="Un ZIP cmi5, SCORM ou Tin Can, ou un fichier cmi5.xml dont les contenus sont en ligne."
      />
      {faults.length > 0 && (
        <Alert kind="late" role="alert" title="Ce cours ne suit pas sa norme : rien n’a été importé">
          <ul>
            {faults.slice(0, SHOWN).map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
          {rest > 0 && <p>{typo(`Et ${others}. Corrigez d’abord ceux-ci.`)}</p>}
        </Alert>
      )}
      <Form action={course ? `${address}/version` : '/cours/nouveau'} files>
        <FileDrop
          name="file"
          label="Le fichier du cours"
          hint={typo(hintOf(course))}
          accept=".zip,.xml"
          error={sentence && typo(sentence)}
        />
        <p class="row">
          <Button>Importer</Button>
          <LinkButton kind="quiet" href={address}>
            {course ? 'Revenir au cours' : 'Revenir aux cours'}
          </LinkButton>
        </p>
      </Form>
      {course && (
        <p>
          <a href={`${address}/versions`}>Les versions de ce cours</a>
        </p>
      )}
    </div>,
    { refused: Boolean(sentence) || faults.length > 0 },
  )
}

function hintOf(course: Package | undefined): string {
  if (!course) return NEW
  return course.archivedAt ? `${CORRECTED} ${AWAY}` : CORRECTED
}
