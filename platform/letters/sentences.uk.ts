import type { LetterWords } from './sentences.fr.ts'

export const ukrainian = {
  notLeft: (count) =>
    count === 1
      ? '1 відправлення ще не надіслано. Зачекайте на мережу: ніхто інший його не читає.'
      : `Ще не надіслано відправлень: ${count}. Зачекайте на мережу: ніхто інший їх не читає.`,
  leaveAnyway: 'Усе одно вийти',
  left: 'Ви вийшли',
  leftSays: 'Ваших сторінок уже немає на цьому телефоні. Усе закриється, щойно з’явиться мережа.',
  seeIt: 'Показати це відправлення',
  colon: ': ',
} satisfies LetterWords
