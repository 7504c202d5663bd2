/** What who trains reads of the sheets that their device keeps. */
export const keptWords = {
  signedBefore: 'Cette personne avait déjà signé. Sa première signature reste\u00A0: abandonnez cet envoi.',
  notBegun: 'Cette demi-journée n’a pas commencé\u00A0: revenez à ce moment-là.',
  noNetwork: 'Pas de réseau',
  notKept: 'Cette page n’est pas gardée sur ce téléphone. Elle s’ouvre quand le réseau revient.',
  nextSheets: 'Les prochaines feuilles',
  keptSheets: 'Les feuilles qui sont là',
  noSheet: 'Aucune feuille dans les sept jours qui viennent.',
  nothingToSign: 'Rien à signer',
  title: 'Sur ce téléphone',
}
