/** Around what somebody is told: what the room that tells it does not say. */
export const french = {
  hello: (name: string) => `Bonjour ${name},`,
  subject: (count: number) => (count === 1 ? '1 message pour vous' : `${count} messages pour vous`),
  many: (count: number, first: string, where: string) =>
    `${count} messages pour vous : ${first} Et le reste : ${where}`,
  choose: (where: string) => `Pour choisir comment recevoir vos messages : ${where}`,
}

export type NoticeSentences = typeof french
