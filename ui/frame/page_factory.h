#pragma once

#include "ui/common/place.h"

#include <QString>

#include <vector>

class QWidget;

namespace shuke::ui {

class Desk;
class Page;

/// A page of the window.
struct PageInfo
{
    PageId id = PageId::Customers;
    QString title; ///< In the application's language.
    QString icon;  ///< See lineIcon().
    bool atFoot = false;
    Page *(*make)(Desk &desk, QWidget *parent) = nullptr;
    bool onRail = true; ///< Else reached from other pages and by its name in the palette.
};

/// The pages that exist, in the order of the rail, those that are not on it last. A page is made when it is first gone
/// to.
std::vector<PageInfo> pageInfos();

} // namespace shuke::ui
