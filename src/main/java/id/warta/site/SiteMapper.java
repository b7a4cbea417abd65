package id.warta.site;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pure translation between what is stored and the wire. */
final class SiteMapper {
    private SiteMapper() {}

    static SiteView toView(Site site, String language) {
        var said = site.said();
        var logo = said.logo();
        return new SiteView(
                site.name(),
                site.description(),
                site.baseUrl(),
                site.articlePath().toString(),
                site.locale(),
                language,
                site.zone().getId(),
                new SiteView.Publisher(site.publisherName(), site.publisherUrl()),
                logo == null ? null : new SiteView.Logo(logo.url(), logo.width(), logo.height()),
                requireNonNullElse(said.menus(), List.<SiteInput.MenuInput>of()).stream()
                        .map(SiteMapper::menu)
                        .toList(),
                requireNonNullElse(said.notices(), List.<SiteInput.NoticeInput>of()).stream()
                        .map(notice -> new SiteView.Notice(
                                notice.name(), notice.title(), notice.text(), item(notice.action())))
                        .toList(),
                requireNonNullElse(said.socialAccounts(), List.<SiteInput.AccountInput>of()).stream()
                        .map(account -> new SiteView.Account(account.network(), account.url()))
                        .toList(),
                said.correctionsPolicy(),
                said.publishingPrinciples(),
                site.updatedAt());
    }

    static ManagedSite toManaged(SiteSettings.Stored stored) {
        var said = stored.settings();
        return new ManagedSite(
                said.name(),
                said.description(),
                said.baseUrl(),
                said.apiUrl(),
                said.articlePath(),
                said.locale(),
                said.timeZone(),
                said.publisher(),
                said.logo(),
                said.menus(),
                said.notices(),
                said.socialAccounts(),
                said.correctionsPolicy(),
                said.publishingPrinciples(),
                said.hubs(),
                said.robotsTxt(),
                said.adsTxt(),
                said.security(),
                stored.updatedAt(),
                stored.updatedBy(),
                stored.version());
    }

    private static SiteView.Menu menu(SiteInput.MenuInput menu) {
        return new SiteView.Menu(
                menu.name(),
                menu.items().stream()
                        .map(item -> new SiteView.MenuItem(item.label(), item.url()))
                        .toList());
    }

    private static SiteView.@Nullable MenuItem item(SiteInput.@Nullable MenuItemInput item) {
        return item == null ? null : new SiteView.MenuItem(item.label(), item.url());
    }
}
