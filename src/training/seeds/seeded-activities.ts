import type { Proof } from '../activity.ts'

export type Work = { title: string; domain: number; proof: Proof; instructions: string }

export const work = (title: string, domain: number, proof: Proof, instructions: string): Work => ({
  title,
  domain,
  proof,
  instructions,
})

/** What a group learns, in turn: a gesture of the trade or a word of the office, the domain it works on, and what proves it. */
export const works: Work[] = [
  work(
    'Me présenter en deux minutes',
    1,
    'audio',
    'Dites votre nom, ce que vous savez faire, ce que vous cherchez. Écoutez-vous, puis recommencez.',
  ),
  work(
    'Lire l’annonce d’un particulier',
    1,
    'text',
    'Lisez l’annonce. Écrivez trois choses que la personne attend.',
  ),
  work('Calculer une dose de produit', 2, 'quiz', 'Lisez l’étiquette. Répondez aux questions.'),
  work('Convertir des minutes en heures', 2, 'quiz', 'Répondez aux questions. Vous pouvez recommencer.'),
  work(
    'Nommer et ranger mes fichiers',
    3,
    'photo',
    'Rangez vos fichiers dans trois dossiers. Photographiez votre écran.',
  ),
  work(
    'Écrire un courriel à un client',
    3,
    'text',
    'Un client demande un devis. Écrivez la réponse, avec une formule de politesse.',
  ),
  work(
    'Répartir le travail à trois',
    4,
    'text',
    'Trois personnes, une maison, trois heures. Qui fait quoi ?',
  ),
  work(
    'Préparer la journée de repassage',
    4,
    'file',
    'Remplissez la liste : matériel, places, horaires. Déposez-la.',
  ),
  work('Organiser ma semaine', 5, 'photo', 'Remplissez le planning. Photographiez-le.'),
  work('Tenir mon carnet de bord', 5, 'text', 'Ce que j’ai fait, ce qui a marché, ce que je change.'),
  work('Apprendre avec une vidéo', 6, 'text', 'Regardez la vidéo. Écrivez les quatre étapes.'),
  work(
    'Choisir trois preuves pour mon portfolio',
    6,
    'photo',
    'Choisissez trois travaux. Photographiez celui dont vous êtes fière ou fier.',
  ),
  work('Repasser une chemise', 7, 'photo', 'Repassez la chemise, col en premier. Photographiez le résultat.'),
  work('Nettoyer une vitre sans traces', 7, 'video', 'Filmez votre geste, du haut vers le bas.'),
  work('Porter sans se faire mal', 7, 'observation', 'Montrez le geste à la personne qui vous forme.'),
  work('Cuisiner les restes', 7, 'photo', 'Composez un plat avec ce qui reste. Photographiez-le.'),
]
