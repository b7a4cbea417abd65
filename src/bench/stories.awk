# Stories of 3 KB as lines of JSON: awk -v rows=N -v run=NAME -f stories.awk
BEGIN {
  line = "Pemerintah kota membuka jalur hijau baru di tepi sungai. Warga dapat berjalan kaki dan beristirahat di bangku yang teduh. "
  for (part = 0; part < 8; part++) body = body line line line "**Penting**: lihat [peta](https://contoh.example/peta).\\n\\n"
  for (row = 0; row < rows; row++)
    printf "{\"externalId\":\"bench:%s:%d\",\"headline\":\"Berita %s nomor %d\",\"category\":\"nasional\",\"tags\":[\"Tag %d\",\"Kota\"]," \
      "\"status\":\"published\",\"publishAt\":\"2026-01-02T03:04:05Z\",\"body\":{\"markdown\":\"Berita %d. %s\"}}\n", run, row, run, row, row % 50, row, body
}
