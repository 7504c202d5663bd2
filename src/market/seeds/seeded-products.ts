/**
 * What the shops of the demo sell, one a line: shop | name | price | pack | stock | origin | contains | may contain | words.
 * '?' is what nobody said yet: these are not on sale. Rates, cold and drawings are those of the common products.
 */
export const seededProducts = `
1 | Poireaux | 2,40 | 800 g | 14 | Calais | | | Arrachés le matin, à garder trois jours au frais.
1 | Chicons de pleine terre | 2,95 | le kilo | 22 | Calais | | |
1 | Batavia | 1,10 | pièce | 18 | Calais | | |
1 | Carottes des sables | 1,80 | le kilo | 30 | Calais | | |
1 | Radis | 1,30 | la botte | 12 | Calais | | |
1 | Courgettes | 2,20 | le kilo | 9 | Calais | | |
1 | Épinards | 3,90 | le kilo | 6 | Calais | | |
1 | Persil plat | 1,00 | la botte | 15 | Calais | | |
1 | Panier de légumes de la semaine | 12,00 | 4 kg | 8 | Calais | celery | |
1 | Tomates anciennes | 4,50 | le kilo | 0 | Calais | | |
2 | Pain de campagne | 3,60 | 800 g | 9 | Pas-de-Calais | gluten | sesame, nuts | Farine de blé, farine de seigle, eau, levain, sel.
2 | Baguette de tradition | 1,35 | 250 g | 40 | | gluten | sesame |
2 | Pain aux céréales | 3,40 | 400 g | 12 | | gluten, sesame | nuts |
2 | Pain complet | 3,20 | 400 g | 10 | | gluten | sesame, nuts |
2 | Faluche | 1,20 | 150 g | 20 | | gluten | sesame |
2 | Croissant | 1,20 | pièce | 36 | | gluten, milk | eggs, nuts |
2 | Pain au chocolat | 1,35 | pièce | 36 | | gluten, milk, soybeans | eggs, nuts |
2 | Tarte au sucre | 8,90 | pièce | 5 | | gluten, milk, eggs | nuts |
2 | Craquelin | 4,20 | 400 g | 6 | | gluten, milk, eggs | nuts |
2 | Éclair au chocolat | 2,90 | pièce | 14 | | gluten, milk, eggs, soybeans | nuts |
2 | Merveilleux | 2,90 | pièce | 0 | | milk, eggs, soybeans | nuts, gluten |
2 | Gaufre fourrée à la vergeoise | 1,70 | pièce | 24 | | ? | |
2 | Brioche au sucre | ? | 300 g | 8 | | gluten, milk, eggs | nuts |
3 | Maroilles | 7,80 | 500 g | 11 | Thiérache | milk | |
3 | Œufs de plein air | 3,30 | les 12 | 20 | Guînes | eggs | |
3 | Mimolette vieille 18 mois | 29,90 | le kilo | 5 | France | milk | |
3 | Bergues à la bière | 17,90 | le kilo | 4 | Bergues | milk, gluten | |
3 | Beurre demi-sel de baratte | 3,90 | 250 g | 16 | Boulonnais | milk | |
3 | Fromage blanc fermier | 3,20 | 500 g | 9 | Boulonnais | milk | |
3 | Yaourt nature | 2,80 | les 4 | 12 | Boulonnais | milk | |
3 | Lait entier | 1,60 | 1 l | 18 | Boulonnais | milk | |
3 | Crème fraîche épaisse | 1,80 | 20 cl | 10 | Boulonnais | milk | |
3 | Vieux-Lille | 16,70 | 800 g | 3 | Nord | milk | |
3 | Confiture de lait | 4,90 | 220 g | 7 | | ? | |
4 | Harengs fumés | 5,20 | 400 g | 15 | Atlantique Nord-Est | fish | crustaceans |
4 | Sole | 29,90 | le kilo | 6 | Manche est (VIId) | fish | |
4 | Cabillaud en filet | 24,90 | le kilo | 8 | Mer du Nord (IVc) | fish | |
4 | Maquereau | 8,90 | le kilo | 10 | Manche est (VIId) | fish | |
4 | Saumon en filet | 26,90 | le kilo | 5 | Norvège, élevage | fish | |
4 | Moules de bouchot | 5,90 | le kilo | 25 | Baie de Somme, élevage | molluscs | crustaceans |
4 | Crevettes grises | 22,90 | le kilo | 3 | Mer du Nord (IVc) | crustaceans | molluscs |
4 | Rollmops | 5,90 | 300 g | 9 | Atlantique Nord-Est | fish, mustard | celery |
4 | Merlan | 12,90 | le kilo | 7 | ? | fish | |
5 | Pommes de terre Bintje | 5,90 | 5 kg | 20 | Marais de Saint-Omer | | |
5 | Pommes Boskoop | 2,59 | le kilo | 40 | Calaisis | | |
5 | Fraises de Samer | 5,49 | 500 g | 10 | Samer | | |
5 | Oignons jaunes | 1,69 | le kilo | 35 | Arrageois | | |
5 | Chou-fleur de Saint-Omer | 2,19 | pièce | 14 | Saint-Omer | | |
5 | Potimarron | 2,19 | le kilo | 18 | Belgique | | |
5 | Champignons de Paris | 2,89 | 500 g | 9 | Lys | | |
5 | Bananes | 1,99 | le kilo | 25 | Martinique | | |
5 | Jus de pomme fermier | 3,20 | 1 l | 24 | Calaisis | | |
5 | Miel de fleurs | 6,50 | 500 g | 9 | Wissant | ? | |
6 | Le phare de Sangatte, roman | 19,90 | pièce | 3 | | | |
6 | La marée sous la pluie, bande dessinée | 15,95 | pièce | 5 | | | |
6 | Les dunes en hiver, album jeunesse | 14,90 | pièce | 4 | | | |
6 | Cuisine du Nord en 80 recettes | 22,90 | pièce | 2 | | | |
6 | Carnet ligné A5 | 6,90 | pièce | 12 | | | |
6 | Guide des oiseaux de la Côte d’Opale | 18,90 | pièce | 0 | | | |
7 | Bière blonde du Platier | 2,90 | 33 cl | 48 | Calais | gluten | |
7 | Bière ambrée du Platier | 5,90 | 75 cl | 24 | Calais | gluten | |
7 | Cidre brut | 4,90 | 75 cl | 18 | Avesnois | sulphites | |
7 | Genièvre de grain | 26,90 | 70 cl | 6 | Nord | gluten | |
7 | Limonade artisanale | 3,50 | 75 cl | 30 | Nord | | |
7 | Sirop de violette | 6,90 | 50 cl | 8 | Nord | | |
8 | Tulipes | 6,90 | la botte | 20 | | | |
8 | Rose rouge | 3,50 | pièce | 40 | | | |
8 | Bouquet de saison | 19,00 | pièce | 7 | | | |
8 | Plante verte en pot | 14,90 | pièce | 5 | | | |
`
