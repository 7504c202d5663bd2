import { button, el } from './element.ts'
import { openFrame } from './frame.ts'
import { icons } from './icons.ts'
import type { LaunchRefusal } from './open-launch.ts'

const sentences = {
  'not launched': [
    'Ce cours s’ouvre depuis votre journée, dans Beffroi.',
    'Allez-y, puis appuyez sur Commencer.',
  ],
  'opened already': [
    'Cette page a déjà servi.',
    'Revenez à votre journée, puis rouvrez le cours.',
    'Vos réponses sont gardées.',
  ],
  'no network': ['Le réseau ne répond pas.', 'Quand il revient, appuyez sur Réessayer.'],
  'store refuses': ['Le cours n’a pas pu s’ouvrir.', 'Revenez à votre journée, puis essayez encore.'],
} satisfies Record<LaunchRefusal, string[]>

/** What is said when the course cannot begin, and the way back when it is known. */
export function showOutside(
  root: HTMLElement,
  {
    refusal,
    course,
    home,
    retry,
  }: { refusal: LaunchRefusal; course: string; home: string | undefined; retry: () => void },
): void {
  // held in a window of Beffroi, it is that window that leads back
  const back = home && self === top ? [el('a', { class: 'button go', href: home }, 'Ma journée')] : []
  openFrame(root, course).show({
    title: course,
    body: [
      el('div', { class: 'lines' }, ...sentences[refusal].map((line) => el('p', { class: 'say' }, line))),
    ],
    actions: refusal === 'no network' ? [button('Réessayer', 'go', retry, icons.again)] : back,
  })
}
