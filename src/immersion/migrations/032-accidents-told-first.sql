-- Whoever must act is told before all the facts are known: when, and roughly what. What nobody said yet is '' until somebody completes it.
alter table immersion.accident_words drop constraint accident_words_place_check;
alter table immersion.accident_words add constraint accident_words_place_check check (place in ('there', 'elsewhere', 'on the way', ''));
alter table immersion.accident_words drop constraint accident_words_exactly_check;
alter table immersion.accident_words drop constraint accident_words_doing_check;
alter table immersion.accident_words drop constraint accident_words_body_part_check;
alter table immersion.accident_words drop constraint accident_words_injury_check;
alter table immersion.accident_words drop constraint accident_words_first_told_check;
