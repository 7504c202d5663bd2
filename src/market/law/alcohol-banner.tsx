import { typo } from '#platform/i18n'
import { Alert } from '#platform/ui'

/** What the order of 17 October 2016 asks on the first page and on that of the payment, in its words. */
export const AlcoholBanner = () => (
  <Alert title="Interdiction de vente de boissons alcooliques aux mineurs de moins de 18 ans.">
    {typo('La preuve de majorité de l’acheteur est exigée au moment de la vente en ligne.')}
    <br />
    {typo('Code de la santé publique, art. L. 3342-1 et L. 3353-3')}
  </Alert>
)
