import { fullName, type PersonId } from '#people'
import { typo } from '#platform/i18n'
import { renderPdf, type PaperHead } from '#platform/pdf'
import { writeInstant } from '#platform/time'
import { codesOf, skillsOf } from '../grid.ts'
import { collegeWords, whenOf } from '../jury.ts'
import { markWords } from '../marks/door.ts'
import { juryResult } from '../deliberation/door.ts'
import { yetToSign, type Minutes } from './minutes.ts'

const letters = { acquired: 'A', partly: 'EP', 'not acquired': 'PA', 'not seen': 'PV' } as const

/** The minutes on paper: what was decided for each, skill by skill, and a box for each signature, given or to give. */
export function renderMinutes(shown: Minutes, head: PaperHead | undefined, at: Date): Promise<Uint8Array> {
  const { seat, grid, candidates, decisions, lines, signatures } = shown
  const { jury, jurors } = seat
  const codes = codesOf(grid)
  const skills = skillsOf(grid)
  const waited = yetToSign(jurors, signatures, lines)
  const name = (personId: PersonId) => {
    const found = candidates.find((one) => one.personId === personId)
    return found ? fullName(found) : ''
  }
  const data = {
    kind: jury.kind,
    facts: [
      ['Date', whenOf(jury)],
      ['Lieu', jury.place],
      ['Organisé par', jury.organiserName],
      ['Grille', `${grid.title}, version ${grid.version}`],
      ['Délibération close', jury.stage === 'closed' ? writeInstant(jury.closedAt) : ''],
      ...(jury.readFrom ? [['Repris du fichier', jury.readFrom]] : []),
    ],
    origin: typo(grid.origin),
    results: candidates.map((one) => {
      const result = juryResult(codes, decisions.get(one.personId) ?? {})
      return [fullName(one), `${result.acquired} sur ${result.total}`, result.over75 ? 'oui' : 'non']
    }),
    blocks: grid.blocks.map((block) => ({
      title: typo(block.title),
      codes: block.skills.map((skill) => skill.code),
      lines: candidates.map((one) => [
        fullName(one),
        ...block.skills.map((skill) => letters[decisions.get(one.personId)?.[skill.code] ?? 'not seen']),
      ]),
      skills: block.skills.map((skill) => `${skill.code} : ${typo(skill.title)}`),
    })),
    corrections: lines
      .filter((one) => one.correctionWhy)
      .map((one) => {
        const skill = skills.find((known) => known.code === one.code)?.title ?? one.code
        return typo(
          `${writeInstant(one.decidedAt)}, ${name(one.personId)}, ${skill} : ${markWords[one.decision]}. ${one.correctionWhy}`,
        )
      }),
    signatures: jurors.map((one) => {
      const signed = waited.includes(one)
        ? undefined
        : signatures.findLast((signature) => signature.jurorId === one.id)
      const role = one.college ? collegeWords[one.college] : 'Membre du jury'
      return {
        name: one.name,
        role: one.part === 'president' ? `${role}, préside` : role,
        ...(signed ? { at: `Signé le ${writeInstant(signed.signedAt)}` } : {}),
      }
    }),
  }
  return renderPdf({
    template: new URL('minutes.typ', import.meta.url),
    data,
    title: typo(`Procès-verbal du ${jury.kind === 'jury' ? 'jury' : 'jury blanc'}, ${whenOf(jury)}`),
    house: jury.organiserName,
    head,
    place: jury.place,
    at,
  })
}
