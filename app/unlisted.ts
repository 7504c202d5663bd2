/** Files, by the end of their address: nobody opens them as pages. */
export const isFile = (pattern: string): boolean => /\.(csv|json|ics|pdf|svg|zip)\W*$/.test(pattern)

/** Addresses answered by GET that no reader opens as a page, or that no address of the demo territory can show. */
export const unlisted: Record<string, string> = {
  '/connexion/a-nouveau':
    'opens for who came in a while ago, before they change their account: sign-in.test.ts',
  '/cours/contenu/:package/~scorm/jouer': 'the player of a SCORM content, in its sandbox: scorm-play.test.ts',
  '/cours/contenu/scorm/:file': 'a script of that player',
  '/cours/contenu/scorm/fonts/atkinson-next-fr.woff2': 'a font of that player',
  '/adresses': 'JSON for who types an address: addresses.test.ts',
  '/ferme/ouvrir': 'opens for an integration organisation without a farm: open-farm.test.ts',
  '/livraisons/lieux/porte/:id': 'opens on an address that no street places: places.test.ts',
  '/livraisons/preuves/:id': 'a picture',
  '/marche/ouvrir': 'opens for who runs no market yet: open-market.test.ts',
  '/livraisons': 'leads each reader to what they come for',
  '/livraisons/jours/:day/plan/:id': 'shown while a day is planned: dispatch/pages.test.ts',
  '/premiere-visite/:key': 'opens an empty territory, once: journeys/arras.test.ts',
  '/formation/invitations/:id': 'opens for who leads an invited body: invite-trainer.test.ts',
  '/formation/:group/dossier/prepare/:id': 'shown while a dossier is made: dossier.test.ts',
  '/statuts/:list': 'a signed list of statuses, in JSON',
  '/healthz': 'JSON for whoever watches over this Beffroi',
  '/readyz': 'JSON for whoever watches over this Beffroi',
  '/actions/:slug/photos/:id': 'a picture',
  '/bulletin/photos/:id': 'a picture',
  '/formation/travaux/:work/fichier': 'what a trainee handed in, whatever it is',
  '/argent/releves/:file': 'a statement as a PDF or a workbook: money-pages.test.ts',
  '/marche/photos/:id': 'a picture',
  '/panier/adresse': 'opens for a browser that has a basket: buy.test.ts',
  '/panier/retrait': 'opens for a browser that has a basket: buy.test.ts',
  '/panier/chaque-semaine': 'opens for a browser whose basket knows where it goes: weekly.test.ts',
  '/commandes/:secret/retour': 'leads back to the order: buy.test.ts',
  '/commandes/:secret/annulation': 'opens for an order that may still be cancelled: buy.test.ts',
  '/commandes/:secret/retractation':
    'opens for an order of which something is taken back: withdraw-lines.test.ts',
  '/marche/boutique/produits/:id/suite': 'leads to the next question, or to the product',
  '/imports/:kind/:id/annuler': 'opens on a file that was just imported: undo.test.ts',
  '/imports/:kind/:id': 'opens on a file that was just sent: import-pages.test.ts',
}
