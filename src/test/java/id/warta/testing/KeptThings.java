package id.warta.testing;

/** Queries that make anew what triggers keep, from the documents alone; each finds the rows that differ. */
public final class KeptThings {
    public static final String LISTING = """
            select coalesce(l.article_id, a.id) || ' ' || coalesce(l.scope, a.scope) from (
                select a.*, s.scope from article a cross join lateral (
                    select cast('00000000-0000-0000-0000-000000000000' as uuid)
                    union all select named_scope('language ' || a.language)
                    union all select named_scope('featured') where a.featured
                    union all select c.id from category c join category own on own.id = a.category_id
                        and (own.id = c.id or starts_with(own.path, c.path || '/'))
                    union all select tag_id from article_tag where article_id = a.id
                    union all select author_id from article_author where article_id = a.id) s (scope)
                where a.status = 'published') a
            full join article_listing l on l.article_id = a.id and l.scope = a.scope
            where (a.publish_at, a.unpublish_at, a.shown_updated_at, a.comment_count)
                is distinct from (l.publish_at, l.unpublish_at, l.updated_at, l.comment_count)""";

    /** Needs a right listing. */
    public static final String COUNTS = """
            select coalesce(k.scope, m.scope) || ' ' || coalesce(k.number, 0) || ' ' || coalesce(m.number, 0)
            from (select c.scope, sum(c.number) as number from article_count c group by c.scope having sum(c.number) <> 0) k
            full join (
                select l.scope, count(*) as number from article_listing l where l.unpublish_at is null group by l.scope) m
                on m.scope = k.scope
            where k.number is distinct from m.number""";

    public static final String MONTHS = """
            select t.at || ' ' || s.month || ' ' || coalesce(s.kept, 0) || ' ' || coalesce(s.counted, 0)
            from (values (now()), (now() + interval '1 hour'), (now() + interval '3 days')) t (at)
            cross join lateral (
                select coalesce(k.month, p.month) as month, k.number as kept, p.number as counted from (
                    select m.month, sum(m.number) as number from article_month m where m.at <= t.at
                    group by m.month having sum(m.number) <> 0) k
                full join (
                    select month_of(a.publish_at) as month, count(*) as number from article a where is_public(a, t.at)
                    group by 1) p on p.month = k.month) s
            where s.kept is distinct from s.counted""";

    /** Tests that move the clock ahead, by less than a year, take moments away before they come. */
    public static final String MOMENTS = """
            select coalesce(m.article_id, a.id) || ' ' || coalesce(m.kind, a.kind) from (
                select a.id, due.kind, due.at from article a
                cross join lateral (values ('appears', a.publish_at), ('expires', a.unpublish_at)) due (kind, at)
                where a.status = 'published') a
            full join article_moment m on m.article_id = a.id and m.kind = a.kind
            where a.at is distinct from m.at and (m.at is not null or a.at > now() + interval '1 year')""";

    /** Reads in the revisions when readers saw an article last. Articles that a test changed past the API have no such history. */
    public static final String DEPARTURES = """
            with saved as (
                select r.article_id as id, r.number, r.saved_at as at, r.content ->> 'status' = 'published' as listed,
                    cast(r.content ->> 'publishAt' as timestamptz) as publish_at,
                    cast(r.content ->> 'unpublishAt' as timestamptz) as unpublish_at
                from article_revision r),
            step as (
                select s.*, lag(s.listed, 1, false) over numbered as was_listed, lead(s.listed) over numbered as stays_listed,
                    lead(s.publish_at) over numbered as next_publish_at, lead(s.at) over numbered as until
                from saved s window numbered as (partition by s.id order by s.number)),
            departed as (
                select d.id from step d
                where d.listed and d.publish_at <= d.until and (d.unpublish_at is null or d.unpublish_at > d.publish_at)
                    and (not d.stays_listed or d.next_publish_at > d.until) and not exists (
                        select 1 from step b
                        where b.id = d.id and b.number > d.number and b.listed and not b.was_listed and b.publish_at <= b.at)
                group by d.id)
            select a.id || ' ' || a.slug from article a
            join step last on last.id = a.id and last.until is null and last.listed = (a.status = 'published')
                and (last.publish_at, last.unpublish_at) is not distinct from (a.publish_at, a.unpublish_at)
            left join departed d on d.id = a.id
            left join feed_departure f on f.article_id = a.id and f.scope = '00000000-0000-0000-0000-000000000000'
            where (d.id is null) <> (f.article_id is null)""";

    public static final String COMMENT_COUNTS = """
            select a.slug || ' ' || a.comment_count from article a where a.comment_count <> (
                select count(*) from comment c where c.article_id = a.id and c.status = 'approved')""";

    public static final String REPLIES_BELOW = """
            with recursive up as (
                select c.parent_id as above from comment c where c.status = 'approved' and c.parent_id is not null
                union all
                select c.parent_id from up join comment c on c.id = up.above where c.parent_id is not null)
            select c.id || ' ' || c.shown_below from comment c
            where c.shown_below <> (select count(*) from up where up.above = c.id)""";

    public static final String CATEGORY_PATHS = """
            select c.path from category c left join category above on above.id = c.parent_id
            where c.path <> coalesce(above.path || '/', '') || c.slug""";

    public static final String RELATED_TO_DELETED = """
            select r.article_id || ' ' || r.related_id from article_related r
            join audit_entry e on e.document_id = r.related_id and e.kind = 'article' and e.action = 'deleted'""";

    private KeptThings() {}

    /** The present slugs that are not kept, of {@code article}, {@code category}, {@code tag} or {@code author}. */
    public static String slugs(String kind) {
        return """
                select d.slug from %1$s d where not exists (
                    select 1 from %1$s_slug s where s.slug = d.slug and s.%1$s_id = d.id)""".formatted(kind);
    }
}
