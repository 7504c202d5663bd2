import type { LetterSentences } from './sentences.fr.ts'

export const english = {
  when: (day, from, to) => `${day}, between ${from} and ${to}`,
  goods: (name, amount) => `- ${name}: ${amount}`,
  confirmed: {
    subject: (reference, when) => `To prepare: order ${reference}, ${when}`,
    about: (shop, when) => `An order for ${shop}, ${when}:`,
    deposit: (clock) => `To drop off at the depot before ${clock}: the customer comes to fetch it.`,
    answer: (url) => `Say yes or no here: ${url}`,
  },
  cancelled: {
    subject: (reference) => `Cancelled: order ${reference}`,
    about: (reference, shop, when) => `The order ${reference} from ${shop}, ${when}, is cancelled.`,
    stop: 'Do not prepare anything more for it.',
  },
  withdrawn: {
    subject: (reference) => `Order ${reference}: a customer has changed their mind`,
    about: (goods) => `They give up: ${goods}.`,
    keep: 'You still have it: do not prepare it, keep it. The customer is refunded, you have nothing to do.',
    payBack: (day) =>
      `They bring it back to you, or refuse it at the door. Refund it from the order, by ${day} at the latest.`,
  },
  recalled: {
    subject: 'One of your products is recalled: stop selling it',
    read: (words) => `Customers have read: ${words}`,
    bringBack: 'They may bring it back to you.',
  },
} satisfies LetterSentences
