/** The rest of the common products; same columns as `commonFresh`. */
export const commonGoods = `
Maroilles | dairy | 720 g | milk | | | fromage
Vieux-Lille | dairy | 800 g | milk | | | fromage
Mimolette | dairy | le kilo | milk | | | fromage
Bergues | dairy | le kilo | milk | | | fromage
Comté | dairy | le kilo | milk | | | fromage
Brie | dairy | le kilo | milk | | | fromage
Raclette | dairy | le kilo | milk | | | fromage
Roquefort | dairy | le kilo | milk | | | fromage
Fromage de chèvre | dairy | 150 g | milk | | | fromage
Fromage blanc | dairy | 500 g | milk | | | yaourt
Yaourt nature | dairy | les 4 | milk | | | yaourt
Crème fraîche | dairy | 20 cl | milk | | | yaourt
Beurre | dairy | 250 g | milk | | | beurre
Lait | dairy | 1 l | milk | | | bouteille
Riz au lait | dairy | 150 g | milk | eggs | | yaourt
Œufs de plein air | dairy | les 6 | eggs | | ambient | oeufs
Confiture de lait | dairy | 220 g | milk | | ambient | miel
Sole | fish | le kilo | fish | | | hareng
Cabillaud | fish | le kilo | fish | | | hareng
Bar | fish | le kilo | fish | | | hareng
Merlan | fish | le kilo | fish | | | hareng
Maquereau | fish | le kilo | fish | | | hareng
Hareng | fish | le kilo | fish | | | hareng
Plie | fish | le kilo | fish | | | hareng
Saumon | fish | le kilo | fish | | | hareng
Raie | fish | le kilo | fish | | | hareng
Moules | fish | le kilo | molluscs | crustaceans | | moule
Coquilles Saint-Jacques | fish | le kilo | molluscs | crustaceans | | moule
Huîtres | fish | les 12 | molluscs | crustaceans | le4 | moule
Bulots | fish | le kilo | molluscs | crustaceans | | moule
Crevettes grises | fish | le kilo | crustaceans | sulphites, molluscs | | moule
Rollmops | fish | 300 g | fish, mustard | celery | le4 | hareng
Rillettes de maquereau | fish | 90 g | fish, milk | mustard | le4 | hareng
Steak | butcher | le kilo | | | | viande
Bœuf bourguignon | butcher | le kilo | | | | viande
Rôti de porc | butcher | le kilo | | | | viande
Côte de porc | butcher | le kilo | | | | viande
Saucisse | butcher | le kilo | sulphites | milk, mustard | | viande
Merguez | butcher | le kilo | sulphites | milk, mustard | | viande
Poulet fermier | butcher | le kilo | | | | viande
Jambon blanc | butcher | le kilo | | milk | | viande
Pâté de campagne | butcher | le kilo | eggs, milk | nuts, gluten | | viande
Miel de fleurs | grocery | 500 g | | | | miel
Confiture de rhubarbe | grocery | 320 g | | | | miel
Confiture de fraises | grocery | 320 g | | | | miel
Chicorée soluble | grocery | 100 g | | | | miel
Lentilles | grocery | 500 g | | gluten | | miel
Farine de blé | grocery | 1 kg | gluten | | | miel
Café moulu | grocery | 250 g | | | | miel
Chocolat noir | grocery | 100 g | soybeans | milk, nuts, gluten | | miel
Bêtises de Cambrai | grocery | 200 g | | milk | | miel
Jus de pomme | drinks | 1 l | | | | bouteille
Limonade | drinks | 75 cl | | | | bouteille
Eau gazeuse | drinks | 1 l | | | | bouteille
Sirop | drinks | 50 cl | | | | bouteille
Bière blonde | alcohol | 33 cl | gluten | | | bouteille
Bière ambrée | alcohol | 33 cl | gluten | | | bouteille
Cidre | alcohol | 75 cl | sulphites | | | bouteille
Vin rouge | alcohol | 75 cl | sulphites | milk, eggs | | bouteille
Vin blanc | alcohol | 75 cl | sulphites | milk, eggs | | bouteille
Genièvre | alcohol | 70 cl | gluten | | | bouteille
Rose | flowers | pièce | | | | fleur
Tulipes | flowers | la botte | | | | fleur
Bouquet de saison | flowers | pièce | | | | fleur
Plante verte | flowers | pièce | | | | fleur
Roman | books | pièce | | | | livre
Bande dessinée | books | pièce | | | | livre
Album jeunesse | books | pièce | | | | livre
Carnet | stationery | pièce | | | | carnet
Cahier | stationery | pièce | | | | carnet
Stylo | stationery | pièce | | | | carnet
Laine | haberdashery | 50 g | | | | bobine
Fil à coudre | haberdashery | 500 m | | | | bobine
Ruban | haberdashery | le mètre | | | | bobine
Dentelle | haberdashery | le mètre | | | | bobine
Bougie | home | pièce | | | | maison
Savon | care | 100 g | | | | savon
`
