-- What is sold by the metre was known by our own French words: it is a content of a hundred centimetres that no word says otherwise.
update market.products
set pack_words = ''
where pack_words = 'le mètre' and content = 100 and content_unit = 'cm';

update market.product_changes
set before = before || '{"packWords": ""}'
where before->>'packWords' = 'le mètre' and before->'content' = '{"amount": 100, "unit": "cm"}';
