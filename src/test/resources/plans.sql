set session_replication_role = replica;
set synchronous_commit = off;
-- editors' indexes, which only cost time here
drop index article_headline_parts, article_updated;
insert into category (id, parent_id, slug, name, path, position, created_at, updated_at, version)
select md5('category ' || n)::uuid, case when n > 8 then md5('category ' || 1 + n % 8)::uuid end, 'rubrik-' || n, 'Rubrik ' || n,
    case when n > 8 then 'rubrik-' || 1 + n % 8 || '/' else '' end || 'rubrik-' || n, n, now(), now(), 1
from generate_series(1, 20) n;
insert into category_slug select slug, id from category;
insert into tag (id, slug, name, name_key, curated, created_at, updated_at, version)
select md5('tag ' || n)::uuid, 'topik-' || n, 'Topik ' || n, 'topik ' || n, false, now(), now(), 1 from generate_series(1, 100) n;
insert into tag_slug select slug, id from tag;
insert into author (id, slug, name, created_at, updated_at, version)
select md5('author ' || n)::uuid, 'penulis-' || n, 'Penulis ' || n, now(), now(), 1 from generate_series(1, 30) n;
insert into author_slug select slug, id from author;
insert into article (id, slug, language, status, headline, body_html, word_count, reading_minutes, comment_count, category_id, featured,
    publish_at, comment_policy, corrections, custom, created_at, created_by, updated_at, updated_by, version)
select md5('article ' || n)::uuid, 'berita-' || n, 'id', 'published', md5('headline ' || n), '<p>Teks</p>', 1, 1, n % 7,
    md5('category ' || 1 + n % 20)::uuid, n % 50 = 0, timestamptz '2026-11-01 00:00Z' - n * interval '10 minutes', 'open', '[]', '{}',
    now(), 'admin', timestamptz '2026-11-01 00:00Z' - n * interval '10 minutes', 'admin', 1
from generate_series(1, 100000) n;
insert into article_slug select language, slug, id from article;
insert into article_tag select id, md5('tag ' || 1 + comment_count * 13 % 100)::uuid, 0 from article where comment_count <> 0;
insert into article_tag select id, md5('tag ' || 1 + abs(hashtext(slug)) % 100)::uuid, 1 from article on conflict do nothing;
insert into article_author select id, md5('author ' || 1 + abs(hashtext(slug)) % 30)::uuid, 0, 'reporter' from article;
create temporary table index_to_build as
select indexname, indexdef from pg_indexes where tablename = 'article_listing' and indexname <> 'article_listing_once';
do $$ declare it record; begin
    for it in select * from index_to_build loop execute 'drop index ' || it.indexname; end loop;
end $$;
insert into article_listing
select s.scope, a.id, a.publish_at, a.unpublish_at, a.shown_updated_at, a.comment_count
from article a join category c on c.id = a.category_id cross join lateral (
    select cast('00000000-0000-0000-0000-000000000000' as uuid)
    union all select named_scope('language ' || a.language)
    union all select named_scope('featured') where a.featured
    union all select c.id
    union all select c.parent_id where c.parent_id is not null
    union all select t.tag_id from article_tag t where t.article_id = a.id
    union all select p.author_id from article_author p where p.article_id = a.id) s (scope);
do $$ declare it record; begin
    for it in select * from index_to_build loop execute it.indexdef; end loop;
end $$;
insert into article_count select scope, count(*) from article_listing group by scope;
analyze;
