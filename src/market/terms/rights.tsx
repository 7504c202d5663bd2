import type { ComponentChildren } from 'preact'
import { typo } from '#platform/i18n'

/** What a customer may count on, in the order in which it matters. The texts of law are named where somebody may want them. */
export const rightsOfBuyers: { title: string; text: ComponentChildren }[] = [
  {
    title: 'Commander et payer',
    text: (
      <p>
        Les prix sont en euros, taxes comprises. La livraison est dite avant de payer, avec le jour et les
        heures. Un produit pesé ne coûte jamais plus que le prix annoncé. La différence vous est rendue. Vous
        payez par carte, chez un prestataire agréé. Ni espèces ni titres-restaurant, même au dépôt. Seul un
        prestataire agréé peut recevoir l’argent de plusieurs commerces. Le bouton « Commande avec obligation
        de paiement » vous engage.
      </p>
    ),
  },
  {
    title: 'Être livré',
    text: (
      <p>
        Un vélo apporte tout ensemble, au jour et aux heures choisis. Jusqu’à deux heures avant, vous pouvez
        annuler seul, et tout vous est rendu. Ce qu’un commerce ne peut pas préparer vous est remboursé sans
        rien demander.
      </p>
    ),
  },
  {
    title: 'Changer d’avis',
    text: (
      <>
        <p>
          Vous avez 14 jours après la livraison pour renoncer à un produit. Aucune raison à donner (article
          L221-18 du Code de la consommation). Ouvrez votre commande et pressez « Renoncer au contrat ici ».
          Rapportez le produit au commerce dans les 14 jours qui suivent. Le retour est à vos frais. Vous êtes
          remboursé du produit sous 14 jours. La livraison l’est aussi si vous renoncez à tout (article
          L221-24).
        </p>
        <p>
          Ce droit ne vaut pas pour ce qui s’abîme vite. Par exemple : pain, fruits, légumes, viande, poisson,
          crèmerie, plats, fleurs. Il ne vaut pas pour ce qui est fait pour vous. Il ne vaut pas pour un
          produit ouvert que l’hygiène interdit de reprendre (article L221-28). Une boîte, un bocal ou une
          bouteille fermés peuvent être rendus. Chaque fiche de produit le dit.
        </p>
        <details>
          <summary>Renoncer par courrier : le modèle</summary>
          <p>
            {typo(
              'À l’attention de (nom et adresse du commerce) : je vous notifie par la présente ma rétractation du contrat portant sur la vente du bien ci-dessous. Produit : … Commandé le / reçu le : … Nom : … Adresse : … Date, et signature si c’est sur papier.',
            )}
          </p>
        </details>
      </>
    ),
  },
  {
    title: 'Un produit abîmé ou pas conforme',
    text: (
      <p>
        Le vendeur répond des défauts de conformité pendant deux ans. (Code de la consommation, articles
        L217-3 et suivants.) Il répond aussi des vices cachés. (Code civil, articles 1641 et suivants.)
        Dites-le au commerce : son téléphone est sur votre commande. Vous pouvez demander le remplacement ou
        le remboursement.
      </p>
    ),
  },
  {
    title: 'Réclamer',
    text: (
      <p>
        Écrivez d’abord au commerce. Sans réponse qui vous convienne après un mois, son médiateur est gratuit
        pour vous. Il est nommé plus bas, avec le commerce.
      </p>
    ),
  },
  {
    title: 'L’ordre des produits',
    text: (
      <p>
        Ils sont rangés par nom. Une recherche montre d’abord ce qui porte vos mots dans son nom. Puis le
        commerce, le rayon et la rue. Aucun commerce ne paie pour être devant.
      </p>
    ),
  },
  {
    title: 'Alcool',
    text: (
      <p>
        Il n’est pas vendu aux moins de 18 ans. Le commerce et le livreur demandent une pièce d’identité. Sans
        elle, ils gardent la bouteille, et vous êtes remboursé.
      </p>
    ),
  },
]
