/** What is written to who signs in in two ways, once two files are said to be theirs, then once they are taken apart again. `who`: the organisation; `way`: how it is reached, or the house. */
export const french = {
  subject: 'Vos deux fiches sont réunies',
  mail: (name: string, who: string, way: string) =>
    `Bonjour ${name},\n\n${who} a réuni deux fiches : elles sont à la même personne, vous. Vous entrez comme avant, avec ce courriel.\n\nC’est une erreur ? Dites-le vite : ${way}\nTout peut être séparé.`,
  sms: (who: string, way: string) =>
    `Beffroi : ${who} a réuni deux fiches, les vôtres. Vous entrez comme avant. C’est une erreur ? Dites-le vite : ${way}`,
  apart: {
    subject: 'Les deux fiches sont séparées',
    mail: (name: string, who: string, way: string) =>
      `Bonjour ${name},\n\n${who} avait réuni deux fiches. Elles sont de nouveau séparées. Chacun retrouve la sienne. Vous entrez comme avant, avec ce courriel.\n\nUne question ? ${way}`,
    sms: (who: string, way: string) =>
      `Beffroi : ${who} avait réuni deux fiches. Elles sont séparées. Vous entrez comme avant. Une question ? ${way}`,
  },
}

export type JoinedSentences = typeof french
