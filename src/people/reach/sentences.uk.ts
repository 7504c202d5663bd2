import { MINUTES } from './minutes.ts'
import type { ReachSentences } from './sentences.fr.ts'

const once = `Він діє один раз, протягом ${MINUTES} хв.`

export const ukrainian = {
  subject: (code) => `Ваш код: ${code}`,
  sms: (opens, code) => `Beffroi: ваш код, щоб відкрити ${opens}: ${code}. ${once} Нікому його не давайте.`,
  mail: (opens, code) =>
    `Вітаємо!\n\nВаш код, щоб відкрити ${opens}: ${code}\n\n${once} Якщо ви нічого не просили, нічого не робіть.`,
} satisfies ReachSentences
