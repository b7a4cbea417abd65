-- Keeps article.comment_count, article.commented_at and comment.shown_below. Every write of a comment that may change them
-- calls it.

create or replace function keep_comment_count() returns trigger language plpgsql as $$
declare
    it comment;
    was integer := 0;
    is_now integer := 0;
begin
    if tg_op <> 'INSERT' and old.status = 'approved' then
        was := 1;
    end if;
    if tg_op <> 'DELETE' and new.status = 'approved' then
        is_now := 1;
    end if;
    if was = 0 and is_now = 0 then
        return null;
    end if;
    if tg_op = 'DELETE' then
        it := old;
    else
        it := new;
    end if;
    update article
    set comment_count = comment_count + is_now - was, commented_at = clock_timestamp()
    where id = it.article_id;
    if was <> is_now and it.parent_id is not null then
        with recursive up as (
            select c.id, c.parent_id from comment c where c.id = it.parent_id
            union all
            select c.id, c.parent_id from up join comment c on c.id = up.parent_id)
        update comment set shown_below = shown_below + is_now - was where id in (select up.id from up);
    end if;
    return null;
end
$$;
create or replace trigger comment_count_kept
after insert or delete or update of status, body, author_name, author_url on comment
for each row execute function keep_comment_count();
