package id.warta.search;

/**
 * Which articles go with the one that {@code :article} names, as a choice of {@link id.warta.delivery.ChosenArticles}. Each source of
 * candidates is a branch of {@code candidate}: an article, how much speaks for it, the reason, and the tag if that is the reason; what
 * speaks for an article is added up, and of several reasons the first of {@code reason} is told.
 */
final class RelatedChoice {
    /** The nearest in time that are public, of a list {@code s.scope}: a walk along its index in both directions. */
    private static final String NEAREST = """
            (select l.article_id from article_listing l
                where l.scope = s.scope and l.publish_at <= it.publish_at and l.publish_at <= :now
                    and (l.unpublish_at is null or l.unpublish_at > :now) and l.article_id <> it.id
                order by l.publish_at desc, l.article_id desc limit 50)
            union all
            (select l.article_id from article_listing l
                where l.scope = s.scope and l.publish_at > it.publish_at and l.publish_at <= :now
                    and (l.unpublish_at is null or l.unpublish_at > :now)
                order by l.publish_at, l.article_id limit 50)""";

    static final String SQL = """
            with it as materialized (
                select a.id, a.language, a.publish_at, own.id as category, own.parent_id as parent
                from article a join category own on own.id = a.category_id where a.id = :article),
            reason (name, place) as (values ('picked', 0), ('tags', 1), ('text', 2), ('category', 3)),
            tag_scope as materialized (
                select s.tag_id as scope, t.name, 1 / ln(2.7 + cast(c.number as double precision)) as weight
                from article_tag s join tag t on t.id = s.tag_id
                    cross join lateral (select count_public(s.tag_id, :now) as number) c
                where s.article_id = :article order by c.number, s.tag_id limit 10),
            source (scope, weight, reason, tag) as (
                select scope, weight, 'tags', name from tag_scope
                union all
                select category, 0.3, 'category', null from it
                union all
                select parent, 0.1, 'category', null from it where parent is not null),
            rare as materialized (
                select w.word, w.documents from article_search s cross join lateral unnest(s.exact) u
                    join search_word w on w.word = u.lexeme
                where s.article_id = :article and u.weights && array['A', 'B'] and w.documents between 2 and least(500, (
                    select greatest(5, i.reltuples / 50) from pg_class i where i.oid = cast('article_search' as regclass)))
                order by w.documents, w.word limit 6),
            candidate (article_id, score, reason, tag) as (
                select n.article_id, s.weight, s.reason, s.tag
                from source s cross join it cross join lateral (NEAREST) n
                union all
                select n.article_id, sum(0.5 / ln(2.7 + cast(r.documents as double precision))), 'text', null
                from rare r cross join it cross join lateral (
                    select s.article_id from article_search s
                    where s.exact @@ cast(quote_literal(r.word) as tsquery) and s.article_id <> it.id and s.publish_at <= :now
                        and (s.unpublish_at is null or s.unpublish_at > :now)) n
                group by n.article_id having count(*) >= 2),
            scored as (
                select c.article_id, sum(c.score) as score, min(o.place) as reason,
                    json_agg(c.tag order by c.score desc, c.tag) filter (where c.tag is not null) as tags
                from candidate c join reason o on o.name = c.reason
                where c.article_id not in (select r.related_id from article_related r where r.article_id = :article)
                group by c.article_id),
            weighed as (
                select s.article_id, s.reason, s.tags, a.publish_at,
                    (s.score + 0.2 / (1 + abs(extract(epoch from a.publish_at - it.publish_at)) / 2592000))
                        * case when a.language = it.language then 1 else 0.3 end as score
                from scored s join article a on a.id = s.article_id cross join it
                order by score desc, a.publish_at desc, s.article_id desc limit :limit),
            chosen as (
                select r.related_id as article_id, 0 as reason, cast(null as json) as tags, r.position, 0 as score,
                    p.publish_at
                from article_related r join article p on p.id = r.related_id and is_public(p, :now)
                where r.article_id = :article
                union all
                select w.article_id, w.reason, w.tags, 1000, w.score, w.publish_at from weighed w)
            select c.article_id, o.name as reason, coalesce(cast(c.tags as text), '[]') as shared_tags,
                row_number() over (order by c.position, c.score desc, c.publish_at desc, c.article_id desc) as place
            from chosen c join reason o on o.place = c.reason order by place limit :limit""".replace("NEAREST", NEAREST);

    private RelatedChoice() {}
}
