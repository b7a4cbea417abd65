-- Fills an empty newsroom: psql -v articles=100000 -f archive.sql. The schema is there already: the server made it when it started.
-- 20 categories in a tree, 200 tags, 30 authors, a comment for each third article; stories of about 2.5 KB whose words are as
-- frequent as words are (Zipf), in an invented order. The triggers are switched off, and their tables filled at the end.
\set ON_ERROR_STOP on
\timing off
set session_replication_role = replica;
set synchronous_commit = off;
select setseed(0.5);
begin;

create temporary table word as
select number, w from unnest(string_to_array(
    'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih kata tahun sudah atau '
    'saat oleh menjadi orang ia telah adalah seperti sebagai bahwa dapat para harus namun kita dua satu masih hari hanya mengatakan kepada '
    'kami setelah melakukan lalu belum lain dia kalau terjadi banyak menurut anda hingga tak baru beberapa ketika saja jalan sekitar secara '
    'dilakukan sementara tapi sangat hal sehingga seorang bagi besar lagi selama antara waktu sebuah jika sampai jadi terhadap tiga serta pun '
    'salah merupakan atas sejak membuat baik memiliki kembali selain tetapi pertama kedua memang pernah apa mulai sama tentang bukan agar '
    'semua sedang kali kemudian hasil sejumlah juta persen sendiri katanya demikian masalah mungkin umum setiap bulan bagian bila lainnya '
    'terus luar cukup termasuk sebelumnya bahkan wilayah kota warga pemerintah daerah sekolah pasar petani harga air hujan sungai jembatan '
    'kereta bus pelabuhan kapal nelayan ikan padi beras kopi teh gula garam listrik panel surya angin energi taman pohon hutan gunung pantai '
    'pulau desa kecamatan kabupaten provinsi dewan wali bupati gubernur menteri rapat sidang keputusan aturan anggaran pajak bank kredit '
    'tabungan usaha pedagang toko pabrik pekerja buruh upah pelatihan guru murid siswa mahasiswa kampus penelitian peneliti data angka hasil '
    'laporan survei kesehatan puskesmas dokter perawat pasien obat vaksin gizi olahraga sepak bola bulu tangkis lari renang atlet pelatih '
    'pertandingan juara medali musik film buku penulis penyair lukisan pameran museum tari panggung seni budaya tradisi bahasa aksara '
    'pembangunan perbaikan pemeliharaan penataan pembukaan penutupan peresmian pengelolaan pengawasan pelayanan perjalanan pertemuan percobaan',
    ' ')) with ordinality as t (w, number);
create temporary table words as select array_agg(w order by number) as all_words, count(*)::int as size from word;

-- 3,000 paragraphs of 50 to 90 words, of which the articles are put together
create temporary table paragraph as
select p as number, (
    select upper(left(text, 1)) || substr(text, 2) || '.'
    from (select string_agg(all_words[1 + floor(power(size, random()))::int % size], ' ') as text
        from words, generate_series(1, 50 + (p * 7) % 40) where p = p) s) as text
from generate_series(0, 2999) p;
create index on paragraph (number);
analyze paragraph;

insert into category (id, parent_id, slug, name, path, position, created_at, updated_at, version)
select md5('category ' || n)::uuid, case when n > 8 then md5('category ' || 1 + n % 8)::uuid end, 'rubrik-' || n, 'Rubrik ' || n,
    case when n > 8 then 'rubrik-' || 1 + n % 8 || '/' else '' end || 'rubrik-' || n, n, now(), now(), 1
from generate_series(1, 20) n;
insert into category_slug select slug, id from category on conflict do nothing;
insert into tag (id, slug, name, name_key, curated, created_at, updated_at, version)
select md5('tag ' || n)::uuid, 'topik-' || n, 'Topik ' || n, 'topik ' || n, false, now(), now(), 1 from generate_series(1, 200) n;
insert into tag_slug select slug, id from tag on conflict do nothing;
insert into author (id, slug, name, created_at, updated_at, version)
select md5('author ' || n)::uuid, 'penulis-' || n, 'Penulis ' || n, now(), now(), 1 from generate_series(1, 30) n;
insert into author_slug select slug, id from author on conflict do nothing;

insert into article (id, slug, language, status, headline, summary, dateline_place, dateline_source, body_format, body_source, body_html,
    body_text, body_markdown, body_blocks, word_count, reading_minutes, comment_count, category_id, featured, publish_at, comment_policy, corrections,
    custom, created_at, created_by, updated_at, updated_by, version)
select cast(lpad(to_hex(extract(epoch from at)::bigint * 1000 + n % 1000), 12, '0') || '7' || substr(md5('a' || n), 1, 3) || '8' || substr(md5('b' || n), 1, 15) as uuid),
    'berita-' || n, 'id', 'published', initcap(left(a.text, 60)), left(b.text, 160), 'Jakarta', 'LEI', 'markdown',
    a.text || E'\n\n' || b.text || E'\n\n' || c.text || E'\n\n' || d.text,
    '<p>' || a.text || E'</p>\n<p>' || b.text || E'</p>\n<p>' || c.text || E'</p>\n<p>' || d.text || E'</p>\n',
    a.text || E'\n\n' || b.text || E'\n\n' || c.text || E'\n\n' || d.text,
    a.text || E'\n\n' || b.text || E'\n\n' || c.text || E'\n\n' || d.text,
    jsonb_build_array(jsonb_build_object('type', 'paragraph', 'text', a.text), jsonb_build_object('type', 'paragraph', 'text', b.text),
        jsonb_build_object('type', 'paragraph', 'text', c.text), jsonb_build_object('type', 'paragraph', 'text', d.text)),
    280, 2, (n % 3 = 0)::int, md5('category ' || 1 + floor(20 * power(random(), 1.5)))::uuid, n % 50 = 0, at, 'open', '[]', '{}', at, 'admin', at, 'admin', 1
from (
    select n, timestamptz '2026-11-01 00:00Z' - (n * interval '250 days' / :articles * 20) - random() * interval '1 minute' as at
    from generate_series(1, :articles) n) s
join paragraph a on a.number = n % 3000
join paragraph b on b.number = (n * 7 + n / 3000 + 1) % 3000
join paragraph c on c.number = (n * 13 + n / 7 + 2) % 3000
join paragraph d on d.number = (n * 29 + n / 11 + 3) % 3000;
insert into article_slug select language, slug, id from article;
create temporary table numbered as select id, row_number() over (order by id) as n from article;
insert into article_tag
select distinct on (id, tag) id, md5('tag ' || tag)::uuid, position
from (select id, position, 1 + floor(200 * power(random(), 2))::int % 200 as tag from numbered, generate_series(0, 2) position) s
order by id, tag, position;
insert into article_author select id, md5('author ' || 1 + n % 30)::uuid, 0, 'reporter' from numbered;
insert into comment (id, article_id, status, author_name, author_email, body, created_at, updated_at, version)
select md5('comment ' || n)::uuid, id, 'approved', 'Pembaca ' || n % 1000, 'pembaca' || n % 1000 || '@contoh.example',
    'Terima kasih atas beritanya, semoga cepat selesai.', timestamptz '2026-11-02 00:00Z', timestamptz '2026-11-02 00:00Z', 1
from numbered join article using (id) where comment_count = 1;
commit;

select 'lists' as filling;
do $$
declare
    batch uuid[];
begin
    drop index article_listing_newest, article_listing_updated, article_listing_commented, article_listing_ending;
    for batch in select array_agg(id) from (select id, row_number() over () / 5000 as b from article) s group by b loop
        perform list_articles(batch, true);
    end loop;
    create index article_listing_newest on article_listing (scope, publish_at desc, article_id desc) include (unpublish_at);
    create index article_listing_updated on article_listing (scope, updated_at desc, article_id desc);
    create index article_listing_commented on article_listing (scope, comment_count desc, article_id desc);
    create index article_listing_ending on article_listing (scope, unpublish_at) include (publish_at) where unpublish_at is not null;
end
$$;
insert into article_count select scope, count(*) from article_listing where unpublish_at is null group by scope;
insert into article_month select month_of(publish_at), max(least(updated_at, now())), count(*) from article_listing
where scope = '00000000-0000-0000-0000-000000000000' group by 1;
-- the server indexes these for searching when it starts
insert into article_search_pending (article_id) select id from article where status = 'published' on conflict do nothing;
vacuum analyze;
select pg_notify('warta', 'articles');
