/** Files, by the end of their address: nobody opens them as pages. */
export const isFile = (pattern: string): boolean => /\.(csv|json|ics|pdf|svg|zip)\W*$/.test(pattern)

/** Addresses answered by GET that no reader opens as a page, or that no address of the demo territory can show. */
export const unlisted: Record<string, string> = {
  '/entreprise-virtuelle/services/:company/logo':
    'a picture, on the pages of its clients: company/clients/clients.test.ts',
  '/entreprise-virtuelle/:company/logo': 'a picture, on each page of its company: company/life.test.ts',
  '/entreprise-virtuelle/:company/evenements/:event/affiche/apercu/:layout':
    'a picture, on the page of its poster: company/poster/poster.test.ts',
  '/entreprise-virtuelle/:company/evenements/:event/affiche/photo/:file':
    'a photo, on the page of its poster: company/poster/photo.test.ts',
  '/entreprise-virtuelle/:company/prestations/:request/photos/:photo':
    'a photo of a service, which the demo has none of: company/sheet/service.test.ts',
  '/entreprise-virtuelle/:company/voix/:card/son':
    'a sound, which the demo has none of: company/voices/voices.test.ts',
  '/entreprise-virtuelle/evenements/:event/inscription/:registration':
    'opens by the secret address that who registers is given: company/registered/withdraw.test.ts',
  '/connexion/a-nouveau':
    'opens for who came in a while ago, before they change their account: sign-in.test.ts',
  '/cours/contenu/:package/~scorm/jouer': 'the player of a SCORM content, in its sandbox: scorm-play.test.ts',
  '/cours/contenu/scorm/:file': 'a script of that player',
  '/cours/contenu/scorm/fonts/atkinson-next-fr.woff2': 'a font of that player',
  '/cours/essais/:trial': 'opens for who tried a part, for a day: try-part.test.ts',
  '/formation/:group/registre/:n/preuve': 'opens for a line that a course credited: read-proof.test.ts',
  '/adresses': 'JSON for who types an address: addresses.test.ts',
  '/ferme/ouvrir': 'opens for an integration organisation without a farm: open-farm.test.ts',
  '/livraisons/lieux/porte/:id': 'opens on an address that no street places: places.test.ts',
  '/argent/contestations/:id/preuve': 'a picture of a delivery: orders/own-order/read-sold-orders.test.ts',
  '/livraisons/preuves/:id': 'a picture',
  '/marche/boutique/commandes/:id/lignes/:line/garder':
    'opens for a product that its customer gave up, which the demo has none of: answers/keep-price.test.ts',
  '/marche/ouvrir': 'opens for who runs no market yet: open-market.test.ts',
  '/portfolio/envois/:id': 'pieces of a film, sent by a script: films/send-film.test.ts',
  '/portfolio/:id/etapes/:step/image': 'a picture of a step: tutorials.test.ts',
  '/portfolio/personnes/:person/:id/sous-titres.vtt': 'the words under a film: watched.test.ts',
  '/portfolio/personnes/:person/:id/etapes/:step/image': 'a picture of a step: watched.test.ts',
  '/portfolio/tutoriels/:id/fichiers/:piece': 'a film of the library: library.test.ts',
  '/portfolio/tutoriels/:id/sous-titres.vtt': 'the words under it: library.test.ts',
  '/portfolio/tutoriels/:id/etapes/:step/image': 'a picture of one of its steps: library.test.ts',
  '/portfolio/:id/sous-titres.vtt': 'the words under a film: tutorials.test.ts',
  '/portfolio/:id/fichiers/:piece': 'a picture, a voice, a film, a document: mine.test.ts',
  '/portfolio/:id/reponses/:answer': 'a voice that answers: answers.test.ts',
  '/portfolio/personnes/:person/:id/reponses/:answer':
    'the same, for who is shown the evidence: answers.test.ts',
  '/portfolio/propositions/:id/photo': 'a photograph, for whom it is suggested to: suggestions.test.ts',
  '/portfolio/lien/:secret': 'opens by the secret address that somebody was given: links.test.ts',
  '/portfolio/lien/:secret/:id/fichiers/:piece': 'the same, its pictures, sounds and films: links.test.ts',
  '/portfolio/lien/:secret/:id/film': 'the same, a film step by step: public-film.test.ts',
  '/portfolio/lien/:secret/:id/fiche.pdf': 'the same, its sheet: public-film.test.ts',
  '/portfolio/lien/:secret/:id/sous-titres.vtt': 'the same, the words under it: public-film.test.ts',
  '/portfolio/lien/:secret/:id/etapes/:step/image': 'the same, a picture of a step: public-film.test.ts',
  '/portfolio/personnes/:person/:id/fichiers/:piece': 'the same, for who is shown it: shown.test.ts',
  '/portfolio/:id/image/:piece': 'opens for an evidence with a picture: pictures.test.ts',
  '/immersions/besoins/lignes/:id':
    'opens for a line of a list that waits, which the demo has none of: needs/waiting.test.ts',
  '/immersions/bilan/:secret': 'opens by the secret address of a message: report/report.test.ts',
  '/immersions/bilan/:secret/presences': 'the same, from the first day: period/presence.test.ts',
  '/immersions/mes-immersions/:id/presences': 'opens once an immersion has begun: period/presence.test.ts',
  '/immersions/accident/:secret': 'opens by the secret address of a message: accident/accident.test.ts',
  '/immersions/accident/:secret/dire': 'the same, to say one: accident/accident.test.ts',
  '/immersions/accident/:secret/:accident/completer': 'once one is said in part: accident/first.test.ts',
  '/immersions/accident/:secret/:accident/corriger': 'the same, once one is said: accident/accident.test.ts',
  '/immersions/accident/:secret/:accident/declaree':
    'the same, for who declares it: accident/accident.test.ts',
  '/immersions/accident/:secret/:accident/retirer': 'the same, said by mistake: accident/accident.test.ts',
  '/immersions/accident/:secret/:accident/preuve/:n': 'a page that proves a declaration',
  '/immersions/mes-immersions/:id/accident': 'opens once an immersion has begun: accident/accident.test.ts',
  '/immersions/mes-immersions/:id/accident/dire': 'the same, to say one: accident/accident.test.ts',
  '/immersions/mes-immersions/:id/accident/:accident/completer':
    'once one is said in part: accident/first.test.ts',
  '/immersions/mes-immersions/:id/accident/:accident/corriger':
    'the same, once one is said: accident/accident.test.ts',
  '/immersions/mes-immersions/:id/accident/:accident/retirer':
    'the same, said by mistake: accident/accident.test.ts',
  '/immersions/mes-immersions/:id/accident/:accident/declaree':
    'nobody declares their own: accident/accident.test.ts',
  '/immersions/mes-immersions/:id/accident/:accident/preuve/:n': 'the same',
  '/immersions/conventions/:id/accident/:accident/completer':
    'once one is said in part: accident/first.test.ts',
  '/immersions/conventions/:id/accident/:accident/corriger':
    'once an accident is said: accident/accident.test.ts',
  '/immersions/conventions/:id/accident/:accident/retirer': 'said by mistake: accident/accident.test.ts',
  '/immersions/conventions/:id/accident/:accident/declaree':
    'once an accident is said: accident/accident.test.ts',
  '/immersions/conventions/:id/accident/:accident/preuve/:n': 'a page that proves a declaration',
  '/immersions/bilan/:secret/:file': 'a picture or a voice of that report',
  '/immersions/mes-immersions/:id/:file': 'a picture or a voice of a report: report/report.test.ts',
  '/immersions/conventions/:id/bilan/:file': 'a picture or a voice of a report: report/report.test.ts',
  '/immersions/conventions/:id/contrat/page':
    'the page of a contract, which the demo has none of: hire/hire.test.ts',
  '/immersions/conventions/:id/papier/:signatory': 'a photo, for who looks at it: follow/convention.test.ts',
  '/immersions/conventions/:id/papier/:signatory/verifier':
    'once a page was photographed, for a second person: follow/paper.test.ts',
  '/immersions/conventions/a-verifier': 'from the day, once such a page waits: follow/paper.test.ts',
  '/immersions/conventions/a-confier': 'from the day, once nobody follows one: unfollowed/unfollowed.test.ts',
  '/immersions/accueil/envoye': 'what is read once a login was typed: hosting/hosting.test.ts',
  '/immersions/accueil/:secret': 'opens by the secret address that a host was given: hosting/hosting.test.ts',
  '/immersions/apres/:secret': 'opens by the secret address of a message: after/after.test.ts',
  '/immersions/conventions/:id/apres/:moment': 'opens three months after an immersion: after/after.test.ts',
  '/immersions/signer/:secret':
    'opens by the secret address that a signatory was given: follow/convention.test.ts',
  '/immersions/signer/:secret/signature': 'the same, once they asked for a code: follow/convention.test.ts',
  '/immersions/signer/:secret/refus': 'the same, for who does not sign: signing/refusal.test.ts',
  '/livraisons': 'leads each reader to what they come for',
  '/livraisons/jours/:day/plan/:id': 'shown while a day is planned: dispatch/pages.test.ts',
  '/premiere-visite/:key': 'opens an empty territory, once: journeys/arras.test.ts',
  '/apres/:secret': 'opens by the secret address of a message: reply.test.ts',
  '/formation/apres/:ask': 'opens once somebody was asked after their training: after.test.ts',
  '/formation/invitations/:id': 'opens for who leads an invited body: invite-trainer.test.ts',
  '/formation/:group/dossier/prepare/:id': 'shown while a dossier is made: dossier.test.ts',
  '/immersions/proposition/:secret': 'opens by the secret address that a host was written: matching.test.ts',
  '/immersions/declaration/:id': 'opens for an employer that has just sent what it says: declare.test.ts',
  '/statuts/:list': 'a signed list of statuses, in JSON',
  '/healthz': 'JSON for whoever watches over this Beffroi',
  '/readyz': 'JSON for whoever watches over this Beffroi',
  '/actions/:slug/photos/:id': 'a picture',
  '/actions/:slug/partenaires/logos/:organisation': 'a picture',
  '/organismes/:id/logo': 'a picture',
  '/bulletin/photos/:id': 'a picture',
  '/formation/activites/:id/voix': 'a sound: spoken.test.ts',
  '/formation/travaux/:work/fichier': 'what a trainee handed in, whatever it is',
  '/argent/releves/:file': 'a statement as a PDF or a workbook: money-pages.test.ts',
  '/argent/fec/:file': 'a file of accounting entries: fec/fec.test.ts',
  '/marche/photos/:id': 'a picture',
  '/panier/adresse': 'opens for a browser that has a basket: buy.test.ts',
  '/panier/entreprise': 'opens for a browser that has a basket: invoicing/invoices.test.ts',
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
