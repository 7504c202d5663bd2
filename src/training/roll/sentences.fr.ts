/** What somebody reads while a sheet is signed on the device of who trains. */
export const fr = {
  unreadable: 'Cette signature ne se lit pas\u00A0: recommencez.',
  drawOrWrite: 'Dessinez votre signature, ou écrivez votre prénom et votre nom.',
  signedBefore: 'Cette personne avait déjà signé. Sa première signature reste\u00A0: abandonnez cet envoi.',
  notBegun: 'Cette demi-journée n’a pas commencé\u00A0: revenez à ce moment-là.',
  everybody: 'Tout le monde a signé',
  giveBack: 'Rendez le téléphone à la personne qui forme.',
  noNetwork: 'Pas de réseau',
  notKept: 'Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.',
  nextSheets: 'Les prochaines feuilles',
  keptSheets: 'Les feuilles qui sont là',
  noSheet: 'Aucune feuille dans les sept jours qui viennent.',
  nothingToSign: 'Rien à signer',
  title: 'Sur ce téléphone',
}
