package id.warta.testing;

import java.util.List;

/** Templates of {@link Marked} for everything that bodies are made of, in every way that a body comes in. */
public final class BodyTemplates {
    private BodyTemplates() {}

    /** What runs within a line of HTML. */
    public static final List<String> HTML_INLINES = lines("""
            $w
            <a href="$a" title="$w">$w</a>
            <a href="#isi"><em>$w</em></a>
            <a href="mailto:$w@situs.example">$w</a>
            <a href="tel:+62$n">$w</a>
            <a href="ftp://situs.example/$w">$w</a>
            <a href="javascript:$w()">$w</a>
            <a name="jangkar">$w</a>
            <em>$w</em><strong>$w</strong><b>$w</b><i>$w</i><u>$w</u><s>$w</s><strike>$w</strike>
            <del cite="$a" datetime="2026-01-01">$w</del><ins cite="$a">$w</ins>
            <sub>$w</sub><sup>$w</sup><mark>$w</mark><small>$w</small><big>$w</big><tt>$w</tt>
            <q cite="$a">$w</q><cite>$w</cite><dfn title="$w">$w</dfn><abbr title="$w">$w</abbr><acronym title="$w">$w</acronym>
            <time datetime="2026-01-01">$w</time><kbd>$w</kbd><samp>$w</samp><var>$w</var><code>$w</code><data value="1">$w</data>
            <bdi>$w</bdi><bdo dir="rtl">$w</bdo><span lang="ar" dir="rtl">$w</span><ruby>$w<rp>(</rp><rt>$w</rt><rp>)</rp></ruby>
            <span style="font-weight:700;font-style:italic" title="$w">$w</span><font color="red">$w</font><nobr>$w</nobr><blink>$w</blink>
            <span title="$w">$w</span><span class="x" aria-label="$w">$w</span>
            <img src="$a" alt="$w" title="$w">
            <a href="$a"><img src="$a" alt="$w"> $w</a>
            <img src="data:image/gif;base64,R0" data-src="$a" alt="$w">
            <img data-lazy-src="$a" alt="$w">
            <img data-srcset="$a 300w, https://situs.example/besar 900w" alt="$w">
            <img alt="$w">
            <img src="data:image/png;base64,$w" alt="$w">
            <picture><source srcset="$a 1x" type="image/webp"></picture>
            <picture><source srcset="https://situs.example/lain"><img src="$a" alt="$w"></picture>
            <amp-img src="$a" alt="$w"></amp-img>
            <svg><title>$w</title><text>$w</text><image href="$a"/><a xlink:href="#"><text>$w</text></a></svg>
            <math><mi>$w</mi><mo>=</mo><mn>$n</mn><annotation>$w</annotation></math>
            <button title="$w">$w</button><label>$w</label><output>$w</output><meter>$w</meter><progress>$w</progress>
            <input type="submit" value="$w"><input placeholder="$w"><input type="checkbox" checked> $w
            <select><optgroup label="$w"><option value="1">$w</option><option label="$w"></option></optgroup></select>
            <textarea placeholder="$w">$w</textarea>
            <canvas>$w</canvas><template>$w <a href="$a">$w</a></template><datalist><option>$w</option></datalist>
            <map name="m"><area href="$a" alt="$w"></map>
            <script>var x = 1;</script>$w<style>p { color: red }</style><script src="$a"></script>
            <!-- $w -->$w<?php $w ?>
            <x-lain title="$w">$w</x-lain><o:p>$w</o:p><marquee>$w</marquee>
            $w<br>$w<wbr>$w&nbsp;$w
            """);

    /** Blocks of HTML. */
    public static final List<String> HTML = lines("""
            <p>$w $I $w</p>
            <p id="a1">$I</p><p dir="rtl" lang="ar">$w</p><p align="center">$w</p>
            <h1>$w</h1><h2 id="b1">$w $I</h2><h3>$w</h3><h4>$w</h4><h5>$w</h5><h6>$w</h6>
            $w <em>$w</em>
            <div>$w<p>$w</p>$B</div>
            <section><h2>$w</h2><article>$B</article></section><main>$B</main>
            <header>$w</header><nav><a href="$a">$w</a></nav><footer id="kaki">$w</footer><address title="$w">$w</address>
            <center>$w</center><hgroup><h2>$w</h2><p>$w</p></hgroup><search>$w</search><dialog open>$w</dialog>
            <form action="/x"><fieldset><legend>$w</legend><label>$w <input value="$w"></label><button>$w</button></fieldset></form>
            <blockquote cite="$a"><p>$w</p><footer>$w <cite><a href="$a">$w</a></cite></footer></blockquote>
            <blockquote><p>$w</p>$B<p>— <cite>$w</cite></p></blockquote>
            <aside class="pullquote"><p>$w</p><cite>$w</cite></aside><aside>$w $B</aside>
            <figure class="wp-block-pullquote"><blockquote cite="$a"><p>$w</p><cite>$w</cite></blockquote></figure>
            <ul><li>$w<ul><li>$w</li></ul></li><li><p>$w</p>$B</li></ul><menu><li>$w</li></menu><dir><li>$w</li></dir>
            <ol start="3" type="a" reversed><li value="7">$w</li><li>$I</li></ol>
            <dl><dt>$w</dt><dd>$w</dd><div><dt>$w</dt><dd><p>$w</p>$B</dd></div></dl>
            <table><caption>$w</caption><colgroup><col></colgroup><thead><tr><th scope="col" colspan="2">$w</th></tr></thead>\
            <tbody><tr><th>$w</th><td rowspan="2">$w $I</td></tr><tr><td>$B</td></tr></tbody><tfoot><tr><td>$w</td></tr></tfoot></table>
            <table summary="$w"><tr><td><table><tr><td>$w</td></tr></table></td><td align="right">$w</td></tr></table>
            <table><caption>$w</caption></table><table><tr>$w<td>$w</td></tr></table>
            <figure><img src="$a" alt="$w"><figcaption>$w <a href="$a">$w</a></figcaption></figure>
            <figure><figure><img src="$a" alt="$w"><figcaption>$w</figcaption></figure><figure><a href="$a"><img src="$a"></a></figure><figcaption>$w</figcaption></figure>
            <ul class="blocks-gallery-grid"><li><figure><img src="$a"><figcaption>$w</figcaption></figure></li></ul>
            <figure><figcaption>$w</figcaption></figure><figure>$w</figure>
            <figure><img src="$a"><img src="data:x" data-src="$a"><noscript><img src="$a" alt="$w"></noscript><figcaption>$w</figcaption></figure>
            <img data-src="https://situs.example/sama"><noscript>$w <img src="https://situs.example/sama" alt="$w"></noscript>
            <noscript>$w <a href="$a">$w</a></noscript>
            <video src="$a" poster="$a" title="$w">$w <a href="$a">$w</a></video>
            <video><source src="$a" type="video/mp4"><source src="$a"><track src="$a" kind="captions" srclang="id" label="$w">$w</video>
            <video src="http://situs.example/$w" poster="$a">$w</video><video><source src="http://situs.example/$w"><source src="$a"><track src="http://situs.example/$w" label="$w"></video>
            <video poster="$a">$w</video><video src="javascript:$w">$w</video>
            <figure><audio src="$a" controls autoplay>$w</audio><figcaption>$w</figcaption></figure>
            <audio src="//situs.example/$w" title="$w"></audio><amp-audio src="$a"><p>$w</p></amp-audio><amp-video src="$a" poster="$a"><p placeholder>$w</p></amp-video>
            <iframe src="https://www.youtube.com/embed/$y" title="$w"></iframe><iframe src="//player.vimeo.com/video/$n">$w</iframe>
            <figure><iframe src="http://youtu.be/$y"></iframe><figcaption>$w</figcaption></figure>
            <iframe src="https://peta.example/$w" title="$w">$w</iframe><iframe data-src="https://m.youtube.com/watch?v=$y"></iframe>
            <iframe srcdoc="<p>$w</p>">$w</iframe><iframe src="javascript:$w">$w</iframe><iframe src="about:blank" title="$w"></iframe>
            <iframe src="https://vm.tiktok.com/$w" title="$w">$w</iframe>
            <object data="$a" title="$w"><param name="movie" value="$a"><p>$w</p></object>
            <object data="https://www.youtube.com/v/$y"><param name="movie" value="https://www.youtube.com/v/$y"><embed src="https://www.youtube.com/v/$y"><p>$w</p></object>
            <object><p>$w</p><object data="/x$w">$w</object></object><embed src="$a"><embed src="$w"><applet>$w</applet>
            <amp-youtube data-videoid="$y"><amp-img src="$a" placeholder></amp-img></amp-youtube><amp-iframe src="$a"><p>$w</p></amp-iframe><amp-lain>$w</amp-lain>
            <div class="flourish-embed" data-src="visualisation/$n"><noscript><img src="$a" alt="$w"></noscript></div><div class="infogram-embed" data-id="$w">$w</div>
            <blockquote class="twitter-tweet"><p>$w</p>— $w <a href="https://x.com/warta/status/$n">$w</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>
            <blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/$w/"><p>$w</p></blockquote>
            <blockquote class="tiktok-embed" cite="https://www.tiktok.com/@warta/video/$n"><section><a href="$a">$w</a></section></blockquote>
            <div class="fb-post" data-href="https://www.facebook.com/warta/posts/$n"></div><script data-telegram-post="warta/$n" src="https://telegram.org/js/telegram-widget.js"></script>
            <p>https://youtu.be/$y</p><p><a href="https://vimeo.com/$n">https://vimeo.com/$n</a></p><p>$a</p>
            <details open><summary>$w</summary><p>$w</p>$B</details>
            <pre><code class="language-java">$w &lt;b&gt;$w&lt;/b&gt;</code></pre><pre>$w¶  $w</pre><xmp>$w</xmp><noembed>$w</noembed>
            <hr><!-- ad:tengah --><div data-ad-slot="samping"></div>$w
            <p style="mso-list:l0 level1 lfo1">3. $w</p><p style="mso-list:l0 level2 lfo1" id="w1">· $w</p><!--[if !supportLists]--><p>$w</p>
            <b style="font-weight:normal"><p><span style="text-decoration:line-through" id="g1">$w</span></p></b>
            <p>$w<sup id="fnref1"><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1">$w <a href="$a">$w</a> <a href="#fnref1">↩</a></li></ol></section>
            <td>$w</td><title>$w</title><meta name="x" content="y"><link rel="canonical" href="$a"><base href="$a">$w
            <p>$w</p><!-- $w --><![CDATA[ $w ]]><p>$w
            <ul>$w<li>$w</ul>$w</p><p>$w <p>$w
            """);

    /** Shortcodes of WordPress in posts of the older editor; what {@link #HTML} holds comes with them. */
    public static final List<String> WORDPRESS_CLASSIC = lines("""
            $w¶¶$w$B
            $w¶$w $I¶¶<blockquote>$w¶¶$w</blockquote>
            [caption id="a" align="alignleft" width="300"]<a href="$a"><img src="$a" alt="$w"></a> $w <em>$w</em>[/caption]
            [caption caption="$w"]<img src="$a"> $w[/caption][caption caption="$w"]$w[/caption]
            [wp_caption id="a"]<img src="$a"><img src="$a"> $w[/wp_caption]
            [gallery ids="1,2"][gallery ids="1,77$n"][gallery][gallery ids="88$n" title="$w"]
            [playlist ids="3,4"][playlist ids="99$n"]
            [audio mp3="$a" ogg="$a"][/audio][audio src="$a" title="$w"][audio]$a[/audio]
            [video mp4="$a" webm="$a" poster="$a"][/video][video src="$a"]$w[/video][video src="$a" caption="$w"]
            [embed]https://youtu.be/$y[/embed][embed]$a[/embed][embed width="3" title="$w"]$a[/embed][embed src="$a"]
            [youtube=https://www.youtube.com/watch?v=$y&w=640&h=385] $w [youtube $y][youtube id="$y" title="$w"][youtube title="$w"]https://youtu.be/$y[/youtube]
            [vimeo $n][vimeo id="$n" w=500][vimeo https://vimeo.com/$n]
            [code]$w <b>$w</b>[/code][sourcecode language="php" title="$w"]$w $a[/sourcecode][php]$w[/php][cc lang="js"]$w[/cc]
            [gist]https://gist.github.com/warta/$n[/gist][gist id="$n" file="$w.java"][gist $n]
            [dropcap]$w[/dropcap] $w [highlight color="red" title="$w"]$w[/highlight]
            [button url="$a" title="$w"]$w[/button][button url="$a" text="$w"][su_button link="$a"]$w[/su_button][btn href="$a" label="$w"]$w[/btn]
            [su_quote cite="$w" url="$a"]$w[su_quote cite="$w"]$w[/su_quote][/su_quote][pullquote author="$w"]$w[/pullquote][quote]$w[/quote]
            [vc_row][vc_column title="$w"][vc_column_text]$w $B[/vc_column_text][/vc_column][/vc_row][vc_single_image image="5" link="$a"]
            [peta alamat="$a" judul="$w"] $w [kotak_info judul="$w"]$w $B[/kotak_info] [[gallery ids="$w"]] [sic] [$w]
            [accordion][accordion-item title="$w"]$w[/accordion-item][/accordion][contact-form-7 id="$n" title="$w"]
            <!-- $w --><!--more $w-->$w<!--nextpage-->$w
            <!-- ad:tengah -->$w
            """);

    /** Blocks of WordPress's newer editor. */
    public static final List<String> WORDPRESS_BLOCKS = lines("""
            <!-- wp:paragraph --><p>$w $I</p><!-- /wp:paragraph -->
            <!-- wp:html -->$B<!-- /wp:html -->
            <!-- wp:block {"ref":7} /--><!-- wp:block {"ref":8$n} /-->
            <!-- wp:paragraph --><p>$w<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->
            <!-- wp:embed {"url":"https://youtu.be/$y","caption":"$w"} /--><!-- wp:embed {"url":"$a"} /-->
            <!-- wp:embed {"url":"https://situs.example/e"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">¶$a¶</div><figcaption>$w</figcaption></figure><!-- /wp:embed -->
            <!-- wp:acf/kutipan {"data":{"teks":"$w","tautan":"$a","daftar":["$w"]}} /--><!-- wp:latest-posts {"postsToShow":3} /--><!-- wp:lain/x /-->$w
            <!-- wp:video {"src":"$a"} /--><!-- wp:image {"id":5,"alt":"$w","url":"$a"} /--><!-- wp:spacer {"height":"10px"} /-->
            <!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image --><figure class="wp-block-image"><img src="$a" alt="$w"/><figcaption>$w</figcaption></figure><!-- /wp:image --><figcaption>$w</figcaption></figure><!-- /wp:gallery -->
            <!-- wp:quote --><blockquote class="wp-block-quote"><!-- wp:paragraph --><p>$w</p><!-- /wp:paragraph --><cite>$w</cite></blockquote><!-- /wp:quote -->
            <!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>$w</p><cite>$w</cite></blockquote></figure><!-- /wp:pullquote -->
            <!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="$a">$w</a></div><!-- /wp:button --></div><!-- /wp:buttons -->
            <!-- wp:media-text --><div class="wp-block-media-text"><figure><img src="$a" alt="$w"/></figure><div>$B</div></div><!-- /wp:media-text -->
            <!-- wp:cover {"url":"https://situs.example/latar"} --><div class="wp-block-cover"><img src="$a" alt="$w"/><div><p>$w</p></div></div><!-- /wp:cover -->
            <!-- wp:file {"href":"https://situs.example/d"} --><div class="wp-block-file"><object data="$a"></object><a href="$a">$w</a><a href="$a" download>$w</a></div><!-- /wp:file -->
            <!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>$w</td></tr></tbody></table><figcaption>$w</figcaption></figure><!-- /wp:table -->
            <!-- wp:details --><details class="wp-block-details"><summary>$w</summary>$B</details><!-- /wp:details -->
            <!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div>$B</div><!-- /wp:column --></div><!-- /wp:columns -->
            <!-- wp:list --><ul><!-- wp:list-item --><li>$w</li><!-- /wp:list-item --></ul><!-- /wp:list --><!-- wp:code --><pre class="wp-block-code"><code>$w¶  [gallery]</code></pre><!-- /wp:code -->
            <!-- wp:shortcode -->[youtube id="$y" title="$w"]<!-- /wp:shortcode --><!-- wp:audio --><figure><audio controls src="$a"></audio><figcaption>$w</figcaption></figure><!-- /wp:audio -->
            <!-- wp:social-links --><ul><!-- wp:social-link {"url":"$a","service":"x","label":"$w"} /--></ul><!-- /wp:social-links --><!-- wp:navigation-link {"label":"$w","url":"$a"} /-->
            """);

    /** Cards of Ghost as its HTML has them. */
    public static final List<String> GHOST_HTML = lines("""
            <p>$w $I</p>
            $B
            <div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">$w <a href="$a">$w</a></div></div>
            <div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">$w</h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>$w</p>$B</div></div>
            <div class="kg-card kg-audio-card"><img src="$a" class="kg-audio-thumbnail"><div class="kg-audio-player-container"><audio src="$a"></audio><div class="kg-audio-title">$w</div><span class="kg-audio-current-time">0:00</span></div></div>
            <figure class="kg-card kg-video-card" data-kg-thumbnail="$a"><div class="kg-video-container"><video src="$a" poster="https://img.spacergif.org/x"></video><div class="kg-video-player"><button>Putar</button></div></div><figcaption><p>$w</p></figcaption></figure>
            <figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="$a"><div class="kg-bookmark-content"><div class="kg-bookmark-title">$w</div><div class="kg-bookmark-description">$w</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="$a"><span class="kg-bookmark-author">$w</span><span class="kg-bookmark-publisher">$w</span></div></div><div class="kg-bookmark-thumbnail"><img src="$a"></div></a><figcaption>$w</figcaption></figure>
            <figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="$a" alt="$w"></div><a href="$a"><img src="$a"></a></div></div><figcaption>$w</figcaption></figure>
            <div class="kg-card kg-file-card"><a class="kg-file-card-container" href="$a" title="$w"><div class="kg-file-card-title">$w</div><div class="kg-file-card-caption">$w</div><div class="kg-file-card-filename">$w.pdf</div><div class="kg-file-card-filesize">1 MB</div></a></div>
            <div class="kg-card kg-button-card"><a href="$a" class="kg-btn">$w</a></div><div class="kg-card kg-button-card">$w</div>
            <div class="kg-card kg-header-card" data-kg-background-image="$a"><h2 class="kg-header-card-header">$w</h2><h3 class="kg-header-card-subheader">$w</h3><a class="kg-header-card-button" href="$a">$w</a></div>
            <div class="kg-card kg-header-card kg-v2"><picture><img src="$a" class="kg-header-card-image"></picture><div class="kg-header-card-text"><h2 class="kg-header-card-heading">$w</h2><p class="kg-header-card-subheading">$w</p><p>$w</p></div></div>
            <div class="kg-card kg-product-card"><img class="kg-product-card-image" src="$a"><div class="kg-product-card-title-container"><h4 class="kg-product-card-title">$w</h4></div><div class="kg-product-card-rating"><span class="kg-product-card-rating-active"></span></div><div class="kg-product-card-description"><p>$w</p></div><a href="$a" class="kg-product-card-button"><span>$w</span></a></div>
            <div class="kg-card kg-cta-card"><div class="kg-cta-sponsor-label-wrapper"><div class="kg-cta-sponsor-label">$w</div></div><div class="kg-cta-content"><div class="kg-cta-image-container"><img src="$a"></div><div class="kg-cta-text"><p>$w</p></div><a href="$a" class="kg-cta-button">$w</a></div></div>
            <div class="kg-card kg-before-after-card"><img src="$a"><img src="$a"><figcaption>$w</figcaption></div><div class="kg-card kg-signup-card">$w <a href="$a">$w</a> <input placeholder="$w"></div>
            <div class="kg-card kg-email-card">$w</div><div class="kg-card kg-nft-card"><a href="$a">$w</a></div><div class="kg-card-markdown"><p>$w</p></div>
            <figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/$y" title="$w"></iframe><figcaption>$w</figcaption></figure><figure class="kg-card kg-code-card"><pre><code>$w</code></pre><figcaption>$w</figcaption></figure>
            <figure class="kg-card kg-image-card"><a href="$a"><img src="$a" srcset="https://situs.example/kecil 600w" alt="$w" title="$w"></a><figcaption>$w</figcaption></figure><!--kg-card-begin: html-->$B<!--kg-card-end: html-->
            <aside class="kg-card kg-lain-card"><p>$w</p><a href="$a">$w</a></aside><!--members-only-->$w
            <div class="kg-card kg-callout-card"><p>$w</p><a href="$a">$w</a></div><div class="kg-card kg-toggle-card"><p>$w</p><img src="$a"></div>
            """);

    /** Nodes of Lexical as JSON: the text of markup goes through {@code $w} only. */
    public static final List<String> GHOST_LEXICAL = lines("""
            {"type":"paragraph","children":[{"type":"extended-text","text":"$w ","format":3},{"type":"link","url":"$a","title":"$w","children":[{"type":"text","text":"$w","format":0}]},{"type":"linebreak"},{"type":"text","text":"$w","format":64}]}
            {"type":"extended-heading","tag":"h3","children":[{"type":"text","text":"$w"}]}
            {"type":"extended-quote","children":[{"type":"text","text":"$w"}]},{"type":"aside","children":[{"type":"text","text":"$w"}]}
            {"type":"list","listType":"number","start":4,"children":[{"type":"listitem","children":[{"type":"text","text":"$w"}]},{"type":"listitem","children":[{"type":"list","listType":"bullet","children":[{"type":"listitem","children":[{"type":"text","text":"$w"}]}]}]}]}
            {"type":"image","src":"$a","alt":"$w","title":"$w","caption":"<b>$w</b>","href":"$a","width":10}
            {"type":"gallery","images":[{"src":"$a","alt":"$w","caption":"$w","href":"$a"},{"src":"$a","title":"$w"}],"caption":"$w"}
            {"type":"audio","src":"$a","title":"$w","thumbnailSrc":"$a","caption":"$w"},{"type":"audio","src":"","title":"$w"}
            {"type":"video","src":"$a","caption":"$w","thumbnailSrc":"$a"},{"type":"video","src":"$a","title":"$w","customThumbnailSrc":"$a"}
            {"type":"file","src":"$a","fileTitle":"$w","fileCaption":"$w","fileName":"$w.pdf","fileSize":1200}
            {"type":"bookmark","url":"$a","metadata":{"title":"$w","description":"$w","author":"$w","publisher":"$w","thumbnail":"$a","icon":"$a"},"caption":"$w"}
            {"type":"callout","calloutText":"<p>$w <a href='$a'>$w</a></p>","calloutEmoji":"💡"},{"type":"toggle","heading":"<b>$w</b>","content":"<p>$w</p>"}
            {"type":"button","buttonText":"$w","buttonUrl":"$a"},{"type":"button","buttonText":"","buttonUrl":"$a"},{"type":"html","html":"<p>$w</p><img src='$a'><svg><text>$w</text></svg>"}
            {"type":"markdown","markdown":"**$w** [$w]($a)\\n\\n<svg><text>$w</text></svg>"},{"type":"codeblock","code":"$w <b>","language":"js","caption":"$w"},{"type":"horizontalrule"}
            {"type":"embed","url":"https://youtu.be/x","html":"<iframe src='https://www.youtube.com/embed/$y'></iframe>","caption":"$w"},{"type":"embed","url":"$a","metadata":{"title":"$w"}}
            {"type":"header","header":"$w","subheader":"$w","backgroundImageSrc":"$a","buttonEnabled":true,"buttonUrl":"$a","buttonText":"$w"}
            {"type":"product","productImageSrc":"$a","productTitle":"$w","productDescription":"<p>$w</p>","productRatingEnabled":true,"productStarRating":4,"productButtonEnabled":true,"productButton":"$w","productUrl":"$a"}
            {"type":"call-to-action","textValue":"<p>$w</p>","sponsorLabel":"<p>$w</p>","imageUrl":"$a","showButton":true,"buttonText":"$w","buttonUrl":"$a"},{"type":"call-to-action","textValue":"$w","hasSponsorLabel":true,"buttonText":"$w","buttonUrl":""}
            {"type":"before-after","beforeImage":{"src":"$a","alt":"$w"},"afterImage":{"src":"$a"},"caption":"$w"},{"type":"signup","header":"$w","disclaimer":"$w"},{"type":"email","html":"<p>$w</p>"}
            {"type":"transistor","title":"$w","url":"$a"},{"type":"lain","kata":{"dalam":["$w","$a"]}},{"type":"lain-induk","children":[{"type":"text","text":"$w"}]}
            {"type":"paragraph","children":[{"type":"at-link","url":"$a","children":[{"type":"text","text":"$w"}]},{"type":"tab"},{"type":"emoji","text":"$w"},{"type":"hashtag","text":"$w"}]}
            """);

    /** Cards and sections of Mobiledoc as JSON: a card is its name and members, a section the tag and its text. */
    public static final List<String> GHOST_MOBILEDOC = lines("""
            ["image",{"src":"$a","alt":"$w","title":"$w","caption":"$w","href":"$a"}]
            ["gallery",{"images":[{"src":"$a","alt":"$w"}],"caption":"$w"}]
            ["audio",{"src":"$a","title":"$w","thumbnailSrc":"$a"}]
            ["video",{"src":"$a","caption":"$w","customThumbnailSrc":"$a"}]
            ["file",{"src":"$a","fileTitle":"$w","fileCaption":"$w","fileName":"$w.pdf"}]
            ["bookmark",{"url":"$a","metadata":{"title":"$w","description":"$w","author":"$w","publisher":"$w","thumbnail":"$a"},"caption":"$w"}]
            ["callout",{"calloutText":"$w <b>$w</b>","calloutEmoji":""}]
            ["toggle",{"heading":"$w","content":"<p>$w</p>"}]
            ["button",{"buttonText":"$w","buttonUrl":"$a"}]
            ["html",{"html":"<p>$w</p><script src='$a'></script>"}]
            ["card-markdown",{"markdown":"$w ![$w]($a)"}]
            ["code",{"code":"$w","language":"js","caption":"$w"}]
            ["embed",{"url":"https://vimeo.com/1","html":"<iframe src='https://player.vimeo.com/video/$n'>$w</iframe>","caption":"$w"}]
            ["product",{"productTitle":"$w","productDescription":"$w","productUrl":"$a","productButton":"$w"}]
            ["header",{"header":"$w","subheader":"$w","buttonUrl":"$a","buttonText":"$w"}]
            ["email-cta",{"html":"<p>$w</p>","buttonText":"$w","buttonUrl":"$a"}]
            ["kartu-lain",{"teks":"$w","alamat":"$a"}]
            """);

    /** Blocks of Markdown. */
    public static final List<String> MARKDOWN = lines("""
            $w *$w* **$w** ~~$w~~ `$w` $I
            $w  ¶$w\\¶$w &amp; <u>$w</u>
            [$w]($a "$w") <$a> $a [$w][r$x] ![$w]($a "$w") [![$w]($a)]($a)¶¶[r$x]: $a "$w"
            ## $w {#bagian}¶¶$w¶===¶¶### $w ###
            > $w¶> > $w¶>¶> - $w
            1. $w¶   - $w¶   - [ ] $w¶2. $w
            | $w | $w |¶|:--|--:|¶| $w | **$w** |¶| $w |
            | $w | $w |¶|---|---|¶| $w | $w | $w | [$w]($a) |
            ```js title="$w"¶$w <b>¶```¶¶    $w
            $w[^n1]¶¶[^n1]: $w [$w]($a)¶    $w
            $w¶¶[^n9]: $w [$w]($a)
            [r9]: $a "$w"¶¶[//]: # ($w)
            $w¶: $w¶: $w
            <details><summary>$w</summary>¶¶**$w**¶¶</details>
            <svg><text>$w</text></svg> <video src="$a" poster="$a">$w</video>
            <figure><img src="$a" alt="$w"><figcaption>$w</figcaption></figure>¶¶***
            <div>$w</div>¶¶<!-- $w -->¶¶{{ $w }} {: .kelas title="$w"}
            https://youtu.be/$y¶¶$w <iframe src="$a" title="$w"></iframe>
            """);

    /** Shortcodes of Hugo and tags of Jekyll, in Markdown. */
    public static final List<String> MARKDOWN_SHORTCODES = lines("""
            {{< youtube $y >}}¶¶{{< youtube id="$y" title="$w" >}}¶¶{{< vimeo $n >}}¶¶{{< vimeo id="$n" title="$w" >}}
            {{< figure src="$a" title="$w" caption="$w" alt="$w" link="$a" attr="$w" attrlink="$a" >}}
            {{< tweet user="warta" id="$n" >}}¶¶{{< x $n >}}¶¶{{< instagram $w >}}
            {{< gist warta $n >}}¶¶{{< gist warta $n "$w.java" >}}
            {{< highlight go "linenos=table,title=$w" >}}¶$w <b>¶{{< /highlight >}}¶¶{% highlight ruby %}¶$w¶{% endhighlight %}
            {{< lain judul="$w" >}}$w{{< /lain >}} {{% kotak "$w" %}}¶**$w**¶{{% /kotak %}}
            {% include figure.html src="$a" caption="$w" alt="$w" title="$w" description="$w" %}¶¶{% include lain.html teks="$w" %}
            {% raw %}$w{% endraw %} {% comment %}$w{% endcomment %} {{ page.title | default: "$w" }} {% post_url 2020-01-01-$w %} {% assign x = "$w" %}
            {% youtube $y %} {% gist warta/$n %} {% img left $a 300 "$w" %} `{{< youtube $w >}}` [$w]({{< ref "$w" >}})
            {% if site.x %}$w{% else %}$w{% endif %} {{< param "$w" >}} {{< vimeo >}} {{< figure caption="$w" >}}
            """);

    private static List<String> lines(String templates) {
        return templates.lines().map(line -> line.replace('¶', '\n')).toList();
    }
}
