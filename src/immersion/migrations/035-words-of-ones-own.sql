-- Nobody begins from the words of another: who completes one fact alone says nothing else.
alter table immersion.accident_words drop constraint accident_words_how_check;
