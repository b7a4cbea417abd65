-- Keeps rubric_slug and tells the servers of changes, as for every kind. Every write of a rubric calls these.
create or replace trigger rubric_slug_kept after insert or update of slug on rubric
for each row execute function keep_slug();
create or replace trigger rubric_told_of_insert after insert on rubric
referencing new table as new_rows for each statement execute function tell_documents('rubric', 'rubrics');
create or replace trigger rubric_told_of_update after update on rubric
referencing old table as old_rows for each statement execute function tell_documents('rubric', 'rubrics');
create or replace trigger rubric_told_of_delete after delete on rubric
referencing old table as old_rows for each statement execute function tell_documents('rubric', 'rubrics');
