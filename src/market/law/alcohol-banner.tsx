import { Icon } from '#platform/ui'

/** What the order of 17 October 2016 asks on the first page and on that of the payment, in its words, across the whole page. */
export const AlcoholBanner = () => (
  <p class="minors">
    <Icon name="info" />
    <span>
      <b>Interdiction de vente de boissons alcooliques aux mineurs de moins de 18 ans.</b> La preuve de
      majorité de l’acheteur est exigée au moment de la vente en ligne.
      <br />
      Code de la santé publique, art. L. 3342-1 et L. 3353-3
    </span>
  </p>
)
