import type { CourseContent, Screen } from '../course-content.ts'
import { drawing, el } from '../../au/element.ts'
import { bricks } from '../../au/frame.ts'
import { icons } from '../../au/icons.ts'
import type { Score } from './progress.ts'

const NBSP = '\u00A0'

/** One idea: its picture, its sentences, the signs to learn. */
export function screenBody(screen: Screen, content: CourseContent): (HTMLElement | undefined)[] {
  const signs = screen.signs?.map(({ picture, words }) =>
    el('li', {}, drawing(content.pictures[picture], 'sign'), el('span', { class: 'say words' }, words)),
  )
  return [
    drawing(screen.picture && content.pictures[screen.picture], 'scene'),
    el('div', { class: 'lines' }, ...screen.lines.map((line) => el('p', { class: 'say' }, line))),
    signs && el('ul', { class: 'signs' }, ...signs),
    screen.beware
      ? el('p', { class: 'say beware' }, drawing(icons.wrong, 'icon'), el('span', {}, screen.beware))
      : undefined,
  ]
}

export function welcomeBody(content: CourseContent, sounds: HTMLElement): (HTMLElement | undefined)[] {
  return [
    drawing(content.pictures[content.picture], 'scene'),
    el(
      'p',
      { class: 'say' },
      `${content.screens.length}${NBSP}pages, puis ${content.questions.length}${NBSP}questions. Environ ${content.minutes}${NBSP}minutes.`,
    ),
    el('p', { class: 'say' }, 'Vous pouvez arrêter et reprendre.'),
    sounds,
  ]
}

type Verdict = { needed: number; passed: boolean; earlier: boolean }

/** How the questions went: a brick each, the figure, and what to do now. */
export function endBody(
  score: Score,
  { needed, passed, earlier }: Verdict,
  wall: HTMLElement,
): HTMLElement[] {
  const good = `${score.right} bonne${score.right > 1 ? 's' : ''} réponse${score.right > 1 ? 's' : ''} sur ${score.of}`
  const words = passed
    ? ['Vous savez l’essentiel.']
    : earlier
      ? ['Vous avez déjà réussi ce cours.', 'Vous pouvez essayer encore.']
      : [`Pour réussir\u00A0: ${needed} bonnes réponses.`, 'Relisez les pages, puis essayez encore.']
  return [
    el('div', { class: passed ? 'score ok' : 'score' }, el('p', { class: 'say big' }, good), wall),
    el('div', { class: 'lines' }, ...words.map((line) => el('p', { class: 'say' }, line))),
  ]
}

/** Pages passed, the one here, those to come. */
export const pageBricks = (here: number, of: number): HTMLElement =>
  bricks(Array.from({ length: of }, (_, i) => (i < here ? 'laid' : i === here ? 'here' : 'far')))
