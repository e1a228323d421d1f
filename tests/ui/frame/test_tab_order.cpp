#include "tests/ui/frame/person.h"

#include <QButtonGroup>

#include <set>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::Person;

namespace {

/// Of several that exclude each other Tab comes to the chosen one, and the arrows go on from there.
bool isReachedByArrows(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->group() && button->group()->exclusive() && !button->isChecked();
}

/// What Tab should come to on the page.
std::set<const QWidget *> stopsOf(const QWidget &page)
{
    std::set<const QWidget *> stops;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
            !widget->focusProxy() && !isReachedByArrows(widget))
            stops.insert(widget);
    }
    return stops;
}

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->accessibleName(),
             QLatin1String(widget->parentWidget()->metaObject()->className()));
}

} // namespace

TEST_CASE("Tab comes to every control of every page", "[tab_order]")
{
    Person person;
    person.makeStore();
    person.add(QStringLiteral("Anna"));
    const size_t pages = person.window->workspace()->pages().size();
    for (size_t i = 0; i < pages; ++i) {
        Person::press(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
        REQUIRE(person.rest());
        if (person.pageId() == PageId::Customers) {
            person.clickRow(0); // with the record beside the list
            REQUIRE(person.rest());
        }
        std::set<const QWidget *> missed = stopsOf(*person.page());
        CAPTURE(person.page()->title().toStdString());
        CHECK_FALSE(missed.empty());
        for (int tab = 0; tab < 150; ++tab) {
            missed.erase(Person::focus());
            Person::press(Qt::Key_Tab);
        }
        for (const QWidget *widget : missed)
            FAIL_CHECK("Tab never comes to " << nameOf(widget).toStdString());
    }
}
