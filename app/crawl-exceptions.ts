/** Pages that people reach by something else than a link of a page of theirs, and by what. */
export const byAnotherWay: Record<string, string> = {
  '/composants': 'for who builds pages: CONTRIBUTING.md',
  '/connexion/lien/:token': 'a letter',
  '/invitation/:token': 'a letter',
  '/attestations/:id': 'the QR code of the attestation, or the person who shows it',
  '/statuts/:list': 'read by whoever checks an attestation by program',
  '/ferme/lots/:number': 'the label on a crate',
  '/ferme/hors-ligne': 'shown by the telephone itself, without network',
  '/livraisons/tournee/hors-ligne': 'shown by the telephone itself, without network',
  '/livraisons/suivre/:follow': 'a letter',
  '/demo/paiement': 'the simulated provider: another site',
  '/demo/paiement/:page': 'the simulated provider: another site',
  '/demo/paiement/comptes/:account': 'the simulated provider: another site',
  '/commandes/:secret': 'a letter, or the end of an order',
  '/commandes/:secret/question/:id': 'a letter, or the page of the order',
  '/commandes/:secret/rappel/:id': 'a letter, or the page of the order',
  '/commandes/:secret/recus/:file': 'the page of the order',
}
