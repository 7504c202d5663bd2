import type { JoinedSentences } from './sentences.fr.ts'

export const ukrainian = {
  subject: 'Ваші дві картки об’єднано',
  mail: (name, who, way) =>
    `Вітаємо, ${name}!\n\n${who} об’єднує дві картки: вони належать одній людині, вам. Ви входите, як і раніше, з цією адресою.\n\nЦе помилка? Скажіть про це швидко: ${way}\nУсе можна розділити.`,
  sms: (who, way) =>
    `Beffroi: ${who} об’єднує дві картки, ваші. Ви входите, як і раніше. Це помилка? Скажіть про це швидко: ${way}`,
} satisfies JoinedSentences
