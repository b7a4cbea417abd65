-- Keeps every slug that a document has or had, in <kind>_slug and article_slug. Every write of a slug calls these.

create or replace function keep_slug() returns trigger language plpgsql as $$
begin
    execute format(
        'insert into %1$s_slug select $1, $2 where not exists (
            select 1 from %1$s_slug where slug = $1 and %1$s_id = $2)', tg_table_name)
        using new.slug, new.id;
    return null;
end
$$;

do $$
declare
    kind text;
begin
    foreach kind in array array['category', 'tag', 'author'] loop
        execute format('create or replace trigger %1$s_slug_kept after insert or update of slug on %1$I
            for each row execute function keep_slug()', kind);
    end loop;
end
$$;

create or replace function keep_article_slug() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or not exists (
        select 1 from article_slug s where s.language = new.language and s.slug = new.slug and s.article_id = new.id)
    then
        insert into article_slug values (new.language, new.slug, new.id);
    end if;
    return null;
end
$$;
create or replace trigger article_slug_kept_on_insert after insert on article
for each row execute function keep_article_slug();
create or replace trigger article_slug_kept_on_update after update on article
for each row when ((old.language, old.slug) is distinct from (new.language, new.slug))
execute function keep_article_slug();
